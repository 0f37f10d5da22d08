import type { MetadataRoute } from 'next';
import { tokensOf } from '@/app/cards/tokens';
import { icons } from '@/app/icons/icons';
import { paper } from '@/app/paper';
import { href } from '@/lib/site/paths';

export const dynamic = 'force-static';

/** What a system needs to know to install the site as an app. */
export default function manifest(): MetadataRoute.Manifest {
  const colour = tokensOf('light');
  return {
    id: href('/'),
    name: paper.title,
    short_name: paper.shortTitle,
    description: paper.app,
    lang: 'en-GB',
    start_url: href('/'),
    scope: href('/'),
    display: 'standalone',
    background_color: colour('paper'),
    theme_color: colour('paper'),
    icons: [
      ...icons.map(({ name, size, maskable }) => ({
        src: href(`/icons/${name}`),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: maskable ? ('maskable' as const) : ('any' as const),
      })),
      { src: href('/favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' as const },
    ],
  };
}
