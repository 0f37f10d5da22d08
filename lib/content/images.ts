import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { imageSize } from 'image-size';
import { SKIP, visit } from 'unist-util-visit';
import type { Mistakes } from './content-error';

/**
 * Rehype plugin: an image says its size, so that nothing moves when it comes, and is a link to its file, which
 * shows it as large as it is. Whether the file exists was checked with the links.
 * @param publicDir folder of the site's own files; without it sizes stay unknown
 */
export function sizedImages(mistakes: Mistakes, publicDir?: string) {
  const own = (node: Element) => node.tagName === 'img' && typeof node.properties.src === 'string' && node.properties.src.startsWith('/');
  const describe = (node: Element) => {
    const src = String(node.properties.src);
    const size = publicDir === undefined ? undefined : sizeOf(join(publicDir, decodeURI(src)));
    if (size === 'unreadable') {
      mistakes.add(node, `I cannot read the size of public${src}. Save it as PNG, JPEG, WebP, AVIF or SVG with a viewBox.`);
    } else Object.assign(node.properties, size);
    Object.assign(node.properties, { loading: 'lazy', decoding: 'async' });
  };
  return () => (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'a') {
        // Its author has said where it leads.
        visit(node, 'element', (inner) => void (own(inner) && describe(inner)));
        return SKIP;
      }
      if (!own(node) || index === undefined || !parent) return undefined;
      describe(node);
      parent.children[index] = link(String(node.properties.src), node);
      return [SKIP, index + 1];
    });
  };
}

const link = (href: string, image: Element): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { className: ['picture'], href },
  children: [image],
  position: image.position,
});

/** Width and height in CSS pixels; undefined when there is no such file. */
function sizeOf(file: string): { width: number; height: number } | 'unreadable' | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return 'unreadable';
    const [w, h] = orientation >= 5 ? [height, width] : [width, height];
    return { width: Math.round(w), height: Math.round(h) };
  } catch {
    return 'unreadable';
  }
}
