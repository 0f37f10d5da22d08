/** One line of an accessibility tree as Playwright writes it: how deep, which role, which name, what text. */
const LINE = /^(\s*)- '?(?:(\w+)(?: "((?:[^"\\]|\\.)*)")?)(?: \[[^\]]*\])*'?(?:: ?(.*))?$/;

const named = new Set([
  'button',
  'link',
  'slider',
  'textbox',
  'spinbutton',
  'combobox',
  'radio',
  'checkbox',
  'listbox',
  'option',
  'application',
  'table',
  'group',
  'tree',
  'treeitem',
  'figure',
  'region',
]);
const controls = new Set(['button', 'slider', 'textbox', 'spinbutton', 'combobox', 'radio', 'checkbox', 'listbox']);

/**
 * What a listener would stumble over in the tree of one figure (`locator.ariaSnapshot()`): controls, tables and groups without a
 * name, one name for two controls of a group, keys of the code and values of the language in place of words, and numbers without what
 * they are.
 */
export function stumbles(tree: string): string[] {
  const found: string[] = [];
  /** Roles above the line, by their depth; and the names of controls below each. */
  const above: { readonly depth: number; readonly role: string; readonly seen: Set<string> }[] = [];
  for (const line of tree.split('\n')) {
    const [, indent = '', role = '', name = '', text = ''] = LINE.exec(line) ?? [];
    if (role === '') continue;
    while (above.length > 0 && above.at(-1)!.depth >= indent.length) above.pop();
    const inside = above.some((one) => one.role === 'img');
    const parent = above.at(-1);
    if (!inside) {
      if (named.has(role) && name.trim() === '') found.push(`no name: ${line.trim()}`);
      if (role === 'img' && name === '' && !above.some((one) => one.role === 'slider'))
        found.push(`a picture without words: ${line.trim()}`);
      if (controls.has(role)) {
        if (parent?.seen.has(`${role} ${name}`)) found.push(`twice in one group: ${line.trim()}`);
        parent?.seen.add(`${role} ${name}`);
      }
      if (/\b(?:w|x|y|dEdw|dEdx|dEdy|dw)\.\d|\bundefined\b|\bNaN\b|\[object|"(?:g|svg)"|\^/.test(`"${name}" ${text}`))
        found.push(`a key of the code: ${line.trim()}`);
      if (
        (role === 'text' || role === 'paragraph') &&
        /^"?[\d\s.,−+·½]*\d[\d\s.,−+·½]*"?$/.test(text) &&
        !/^"?(?:19|20)\d\d"?$/.test(text)
      ) {
        if (!above.some((one) => one.role === 'button')) found.push(`a number without what it is: ${line.trim()}`);
      }
    }
    above.push({ depth: indent.length, role, seen: new Set() });
  }
  return found;
}
