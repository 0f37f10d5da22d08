import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Mistakes } from './content-error';
import { didYouMean } from './nearest';
import { isJsx } from './nodes';

/** A link as an author wrote it. */
export interface WrittenLink {
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

/** Remark plugin: collects links, to be checked when all chapters are known; checks images at once. */
export function collectLinks(links: WrittenLink[], mistakes: Mistakes, publicDir?: string) {
  return () => (tree: Root) => {
    visit(tree, (node) => {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      if (node.type === 'link' || node.type === 'definition') links.push({ url: node.url, line, column });
      if (isJsx(node)) {
        for (const attribute of node.attributes) {
          if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'href' && typeof attribute.value === 'string') {
            links.push({ url: attribute.value, line, column });
          }
        }
      }
      if (node.type !== 'image' && node.type !== 'imageReference') return;
      if (!node.alt?.trim()) {
        mistakes.add(node, 'This image has no description. Write what it shows between the brackets: ![description](/file.png).');
      }
      if (node.type === 'imageReference') return;
      if (!node.url.startsWith('/')) {
        mistakes.add(
          node,
          `The image “${node.url}” is not one of the site’s own. Put the file into public/ and write its path from there, as in /file.png.`,
        );
      } else if (publicDir !== undefined && !existsSync(join(publicDir, decodeURI(node.url)))) {
        mistakes.add(node, `There is no file public${node.url}. Put it there or correct the path.`);
      }
    });
  };
}

/** What can be linked to. */
export interface Targets {
  /** Slug of a chapter → ids on its page. */
  readonly chapters: ReadonlyMap<string, ReadonlySet<string>>;
  /** Other addresses of the site, such as `/`, `/references/`, `/#chapters`. */
  readonly routes: ReadonlySet<string>;
}

/** Notes every link of one chapter that leads nowhere. @param slug the chapter the links stand in */
export function checkLinks(links: readonly WrittenLink[], slug: string, targets: Targets, mistakes: Mistakes): void {
  for (const link of links) {
    const problem = linkProblem(link.url, slug, targets);
    if (problem) mistakes.add(link, problem);
  }
}

function linkProblem(url: string, slug: string, { chapters, routes }: Targets): string | undefined {
  if (url.startsWith('https://')) {
    return URL.canParse(url) ? undefined : `“${url}” is not a complete address. Correct it.`;
  }
  if (url.startsWith('mailto:')) {
    const fits = /^mailto:[^\s@?]+@[^\s@?.]+(\.[^\s@?.]+)+(\?\S*)?$/.test(url);
    return fits ? undefined : `“${url}” is no address of mail. Write mailto:name@example.org.`;
  }
  if (url.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(url)) {
    return `The link “${url}” does not begin with https://. Link to an https:// address, or mailto: one.`;
  }
  if (!url.startsWith('/') && !url.startsWith('#')) {
    return `The link “${url}” is relative. Write https://… for another site, /slug/ for a chapter, or #heading for this page.`;
  }
  const [path = '', hash] = url.split('#', 2);
  const target = path === '' ? slug : /^\/([^/]+)\/$/.exec(path)?.[1];
  const ids = target === undefined ? undefined : chapters.get(target);
  if (ids) {
    if (hash === undefined || ids.has(hash)) return undefined;
    const where = path === '' ? 'this page' : `the page ${path}`;
    return `There is no “#${hash}” on ${where}.${didYouMean(hash, ids, (id) => `#${id}`)} Link to one of its headings.`;
  }
  if (routes.has(url)) return undefined;
  const pages = [...[...chapters.keys()].map((s) => `/${s}/`), ...routes];
  if (!path.endsWith('/') && pages.includes(`${path}/`)) {
    return `The link “${url}” lacks a slash. Write ${path}/${hash === undefined ? '' : `#${hash}`}.`;
  }
  return `The link “${url}” leads to no page of this site.${didYouMean(url, pages)} Link to a chapter as /slug/.`;
}

/** Rehype plugin: addresses within the site are put under the folder it is served from. */
export function underBasePath(basePath: string) {
  return () => (tree: HastRoot) => {
    visit(tree, 'element', (node) => {
      for (const name of ['href', 'src']) {
        const value = node.properties[name];
        if (typeof value === 'string' && value.startsWith('/')) node.properties[name] = basePath + value;
      }
    });
  };
}
