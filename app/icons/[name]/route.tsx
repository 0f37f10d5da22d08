import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImageResponse } from 'next/og';
import { tokensOf } from '@/app/cards/tokens';
import { icons } from '@/app/icons/icons';

// The icon of the tab as pictures for an installed site, drawn once when the site is built: /icons/icon-192.png and so on.
export const dynamic = 'force-static';
export const dynamicParams = false;

interface Context {
  readonly params: Promise<{ readonly name: string }>;
}

export function generateStaticParams() {
  return icons.map(({ name }) => ({ name }));
}

/** `favicon.svg` in one colour scheme: its style sheet follows the system, which a picture cannot. */
function drawing(): string {
  const colour = tokensOf('light');
  const svg = readFileSync(join(process.cwd(), 'public/favicon.svg'), 'utf8');
  const plain = svg
    .replace(/<style>[\s\S]*?<\/style>/, '')
    // The arc goes beyond the square of the tab's icon; here there is room for it.
    .replace('viewBox="0 0 32 32"', 'viewBox="0.7 -2 36 36"')
    .replaceAll('class="ink"', `stroke="${colour('ink')}"`)
    .replaceAll('class="arc"', `stroke="${colour('bwd')}"`);
  if (plain.includes('class=')) throw new Error('public/favicon.svg has a class that app/icons does not colour.');
  return `data:image/svg+xml;base64,${Buffer.from(plain).toString('base64')}`;
}

export async function GET(_: Request, { params }: Context) {
  const { name } = await params;
  const icon = icons.find((one) => one.name === name);
  if (!icon) throw new Error(`There is no icon ${name}.`);
  const { size, maskable } = icon;
  // A mask leaves at least the middle four fifths.
  const inner = Math.round(size * (maskable ? 0.62 : 0.86));
  return new ImageResponse(
    <div
      style={{
        display: 'flex',
        width: size,
        height: size,
        alignItems: 'center',
        justifyContent: 'center',
        background: tokensOf('light')('paper'),
        borderRadius: maskable ? 0 : size / 8,
      }}
    >
      <img src={drawing()} width={inner} height={inner} alt="" />
    </div>,
    { width: size, height: size },
  );
}
