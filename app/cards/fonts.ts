import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const face = (family: string, name: string, weight: 400 | 500 | 600) => ({
  name: family,
  weight,
  style: 'normal' as const,
  data: readFileSync(join(process.cwd(), 'node_modules/@fontsource', name, 'files', `${name}-latin-${weight}-normal.woff`)),
});

/** The site's faces in a format that the drawing program reads; the site itself serves the variable ones. */
export function cardFonts() {
  return [
    face('serif', 'source-serif-4', 400),
    face('serif', 'source-serif-4', 500),
    face('sans', 'ibm-plex-sans', 400),
    face('sans', 'ibm-plex-sans', 600),
  ];
}
