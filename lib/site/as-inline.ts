/**
 * A script as it is sent within a page: without its lines and most of its blanks. It must end its statements and hold no text over two
 * lines.
 */
export const asInline = (script: string): string => script.replace(/\n\s*/g, '').replace(/ \{ /g, '{').replace(/ \} /g, '}');
