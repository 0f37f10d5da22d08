import type { Metadata } from 'next';
import { paper } from '@/app/paper';
import { canonical } from '@/lib/site/paths';

/** Size of every social card, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const;

interface Page {
  /** Within the site, e.g. `/a-chapter/`. Without it there is no canonical address. */
  readonly path?: string;
  /** Without it the title is the paper's. */
  readonly title?: string;
  readonly description?: string;
  /** Name of its card in app/cards, without `.png`. */
  readonly card?: string;
  readonly type?: 'website' | 'article';
}

/**
 * Title, description, canonical address and social card of a page. Cards and canonical addresses must be
 * absolute, so they are named only when SITE_URL is set.
 */
export function pageMetadata({ path, title, description = paper.description, card = paper.id, type = 'website' }: Page): Metadata {
  const address = path === undefined ? undefined : canonical(path);
  const image = canonical(`/cards/${card}.png`);
  const shown = title ?? paper.title;
  const images = image ? [{ url: image, ...cardSize, type: 'image/png', alt: `${shown}: ${description}` }] : [];
  return {
    title: title ?? { absolute: paper.title },
    description,
    openGraph: {
      type,
      locale: 'en_GB',
      siteName: paper.title,
      title: shown,
      description,
      images,
      ...(address ? { url: address } : {}),
    },
    twitter: { card: 'summary_large_image', title: shown, description, images },
    ...(address ? { alternates: { canonical: address } } : {}),
  };
}
