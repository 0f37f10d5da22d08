import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The light theme's colours by name, read where the site's own come from, since a drawn picture has no style sheet. */
export function lightTokens(): (name: string) => string {
  const css = readFileSync(join(process.cwd(), 'components/site/tokens.css'), 'utf8');
  const light = /:root \{([^}]*)\}/.exec(css)?.[1] ?? '';
  const colours = new Map([...light.matchAll(/--(\w+): (#[0-9a-f]+);/g)].map(([, name, value]) => [name, value]));
  return (name) => {
    const colour = colours.get(name);
    if (!colour) throw new Error(`components/site/tokens.css has no colour --${name} in its light theme.`);
    return colour;
  };
}
