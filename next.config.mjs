// Static export: any host can serve `out/`. BASE_PATH puts the site under a folder
// (GitHub project pages); SITE_URL is the origin used for canonical links.
const basePath = process.env.BASE_PATH ?? '';

/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  trailingSlash: true,
  basePath,
  images: { unoptimized: true },
  env: { NEXT_PUBLIC_BASE_PATH: basePath, NEXT_PUBLIC_SITE_URL: process.env.SITE_URL ?? '' },
  // Next would otherwise write a file of instructions to the top level on `next dev`.
  agentRules: false,
  // `npm test` checks the types of everything. Next would check those of the tests too, whose packages a reader who
  // only builds the site (`npm ci --omit=dev`) does not have.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['esbuild', 'shiki', 'rehype-pretty-code', 'rehype-citation'],
};
