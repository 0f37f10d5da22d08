import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { policyIn } from './content-policy';

/** A page and the policy that stands in it. */
export interface PagePolicy {
  /** Within the site, e.g. `/a-chapter/`. */
  readonly path: string;
  readonly policy: string;
}

/** For every file of the site. */
const everywhere = [
  'X-Content-Type-Options: nosniff',
  'Referrer-Policy: strict-origin-when-cross-origin',
  'Permissions-Policy: camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), browsing-topics=()',
];

const forever = 'Cache-Control: public, max-age=31536000, immutable';

/**
 * The file `_headers` for hosts that read one. The page’s own policy is said once more, with what no page can say of itself: that
 * no other site may show it in a frame. Figures alone on a page are made for that, and are left out.
 * @param base the folder the site is served under, '' or '/name'
 */
export function headersFile(pages: readonly PagePolicy[], base: string): string {
  const block = (path: string, lines: readonly string[]) => [`${base}${path}`, ...lines.map((line) => `  ${line}`)].join('\n');
  return `${[
    block('/*', everywhere),
    block('/_next/static/*', [forever]),
    ...['fragment', 'index', 'filter'].map((folder) => block(`/pagefind/${folder}/*`, [forever])),
    ...pages.map(({ path, policy }) =>
      block(path, [
        `Content-Security-Policy: ${policy}${path.startsWith('/figures/') ? '' : "; frame-ancestors 'self'"}`,
        'Cache-Control: no-cache',
      ]),
    ),
  ].join('\n\n')}\n`;
}

/** Writes it into the exported site, from the policies that stand in its pages. */
export function writeHeaders(dir: string, base: string): void {
  const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .toSorted()
    .flatMap((file) => {
      const policy = policyIn(readFileSync(join(dir, file), 'utf8'));
      return policy === undefined ? [] : [{ path: `/${file.slice(0, -'index.html'.length)}`, policy }];
    });
  writeFileSync(join(dir, '_headers'), headersFile(pages, base));
}
