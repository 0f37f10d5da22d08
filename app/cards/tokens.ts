import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const blocks = { light: /:root \{([^}]*)\}/, dark: /\[data-theme="dark"\] \{([^}]*)\}/ } as const;

/** A theme's colours by name, read where the site's own come from, since a drawn picture has no style sheet. */
export function tokensOf(theme: keyof typeof blocks): (name: string) => string {
  const css = readFileSync(join(process.cwd(), 'components/site/tokens.css'), 'utf8');
  const block = blocks[theme].exec(css)?.[1] ?? '';
  const colours = new Map([...block.matchAll(/--(\w+): (#[0-9a-f]+);/g)].map(([, name, value]) => [name, value]));
  return (name) => {
    const colour = colours.get(name);
    if (!colour) throw new Error(`components/site/tokens.css has no colour --${name} in its ${theme} theme.`);
    return colour;
  };
}

export const lightTokens = (): ((name: string) => string) => tokensOf('light');
