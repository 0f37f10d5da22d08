import { codeToTokens, type ThemeRegistration } from 'shiki';
import { inkTheme } from '@/lib/content/listings';

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const italic = 1;
const bold = 2;

/**
 * A program as HTML, one string a line, in the inks of the chapters' own listings. Works when the site is built.
 * @param lines its lines as they stand in the file
 */
export async function highlighted(lines: readonly string[], lang: 'python' | 'typescript'): Promise<string[]> {
  const { tokens } = await codeToTokens(lines.join('\n'), { lang, theme: inkTheme as unknown as ThemeRegistration });
  return tokens.map((line) =>
    line
      .map(({ content, color, fontStyle = 0 }) => {
        const style = [
          color && color !== 'var(--ink)' ? `color:${color}` : '',
          fontStyle & italic ? 'font-style:italic' : '',
          fontStyle & bold ? 'font-weight:bold' : '',
        ]
          .filter(Boolean)
          .join(';');
        return style ? `<span style="${style}">${escape(content)}</span>` : escape(content);
      })
      .join(''),
  );
}
