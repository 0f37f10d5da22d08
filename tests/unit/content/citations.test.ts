import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatReferences } from '@/lib/content/book';
import { chapter, contentDir, head, html, htmlOf, load, wrong } from './support';

/** HTML with each citation link shown as `<key|text>`. */
const shown = (text: string) => text.replace(/<a class="cite" href="#bib-(\w+)" data-cite="\1">(.*?)<\/a>/g, '<$1|$2>');
const cite = async (text: string) => shown(await htmlOf(`${text}\n`));

describe('a citation', () => {
  it.each([
    ['[@minsky1969]', '(<minsky1969|Minsky and Papert 1969>)'],
    ['[@rumelhart1986, p. 534]', '(<rumelhart1986|Rumelhart et al. 1986, p.\u00a0534>)'],
    ['[@minsky1969, pp. 1-4]', '(<minsky1969|Minsky and Papert 1969, pp.\u00a01–4>)'],
    ['[@rumelhart1986, eq. (7)]', '(<rumelhart1986|Rumelhart et al. 1986, eq. (7)>)'],
    ['[@minsky1969; @olazaran1996]', '(<minsky1969|Minsky and Papert 1969>; <olazaran1996|Olazaran 1996>)'],
    [
      '[@olazaran1996, p. 9; @minsky1969, ch. 2]',
      '(<olazaran1996|Olazaran 1996, p.\u00a09>; <minsky1969|Minsky and Papert 1969, ch.\u00a02>)',
    ],
    ['[see @minsky1969; also @olazaran1996]', '(see <minsky1969|Minsky and Papert 1969>; also <olazaran1996|Olazaran 1996>)'],
    ['Minsky [-@minsky1969, p. 1] says', 'Minsky (<minsky1969|1969, p.\u00a01>) says'],
    ['@minsky1969 say', '<minsky1969|Minsky and Papert (1969)> say'],
    ['@minsky1969 [p. 12] say', '<minsky1969|Minsky and Papert (1969, p.\u00a012)> say'],
    ['*so [@crick1989]*', '<em>so (<crick1989|Crick 1989>)</em>'],
    ['**A [@crick1989].** B [@minsky1969].', '<strong>A (<crick1989|Crick 1989>).</strong> B (<minsky1969|Minsky and Papert 1969>).'],
    ['[@hinton2006; @hinton2006dbn]', '(<hinton2006|Hinton and Salakhutdinov 2006>; <hinton2006dbn|Hinton et al. 2006>)'],
    ['[@nobel2024]', '(<nobel2024|The Royal Swedish Academy of Sciences 2024>)'],
  ])('%s', async (written, read) => {
    expect(await cite(written)).toBe(`<p>${read}</p>`);
  });

  it('is read inside notes and components too', async () => {
    expect(await cite('So.<Sidenote>See [@crick1989, p. 129].</Sidenote>')).toContain(
      '</a> See (<crick1989|Crick 1989, p.\u00a0129>).</p></aside>',
    );
    expect(await cite('<Recap>\nSo [@crick1989].\n</Recap>')).toContain('<p>So (<crick1989|Crick 1989>).</p></x-recap>');
    expect(await cite('| a |\n| - |\n| [@crick1989] |')).toContain('<td>(<crick1989|Crick 1989>)</td>');
  });

  it('is left alone in code', async () => {
    expect(await cite('`[@crick1989]`')).toBe('<p><code>[@crick1989]</code></p>');
  });

  it('has a letter when two works have the same authors and year, from its first mention on', async () => {
    const text = await cite('[@rumelhart1986] then [@rumelhart1986pdp] then [@rumelhart1986]');
    expect(text).toBe(
      '<p>(<rumelhart1986|Rumelhart et al. 1986b>) then (<rumelhart1986pdp|Rumelhart et al. 1986a>) then (<rumelhart1986|Rumelhart et al. 1986b>)</p>',
    );
  });
});

describe('the references of a chapter', () => {
  it('are those cited, in the order of the alphabet, with the letters of the text', async () => {
    const made = await chapter('[@rumelhart1986] [@olazaran1996; @rumelhart1986pdp] [@rumelhart1986]\n');
    expect(made.citations).toEqual(['rumelhart1986', 'olazaran1996', 'rumelhart1986pdp']);
    expect(made.references.map(({ key, short }) => [key, short])).toEqual([
      ['olazaran1996', 'Olazaran 1996'],
      ['rumelhart1986pdp', 'Rumelhart et al. 1986a'],
      ['rumelhart1986', 'Rumelhart et al. 1986b'],
    ]);
    expect(html(made)).not.toMatch(/csl-|id="refs"/);
  });

  it('are none when nothing is cited', async () => {
    expect(await chapter('Text.\n')).toMatchObject({ citations: [], references: [] });
  });
});

describe('works that a component cites by itself', () => {
  const sources = new Map([['OneCase', ['linnainmaa1976', 'crick1989']]]);

  it('are cited by the chapter, after those of its text, but stand only in the list of all', async () => {
    const made = await load({ '01-one.mdx': `${head}[@crick1989]\n\n<OneCase />\n` }, { sources });
    expect(made.chapters[0]).toMatchObject({ citations: ['crick1989', 'linnainmaa1976'] });
    expect(made.chapters[0]!.references.map(({ key }) => key)).toEqual(['crick1989']);
    expect(made.references.map(({ key }) => key)).toEqual(['crick1989', 'linnainmaa1976']);
  });

  it('are not cited where the component is not shown', async () => {
    expect(await chapter('Text.\n', { sources })).toMatchObject({ citations: [] });
  });

  it('must be in the bibliography', async () => {
    const [complaint] = await wrong('<OneCase />\n', { sources: new Map([['OneCase', ['linainmaa1976']]]) });
    expect(complaint).toContain('<OneCase> cites “linainmaa1976”, which is not in content/references.bib. Did you mean linnainmaa1976?');
  });
});

describe('a reference', () => {
  const html1 = async (key: string) => (await formatReferences(contentDir, [key]))[0]!.html;

  it('has a link to its DOI', async () => {
    expect(await html1('rumelhart1986')).toBe(
      'Rumelhart, D. E., Hinton, G. E. and Williams, R. J. (1986) ‘Learning Representations by Back-Propagating Errors’. <i>Nature</i> 323(6088), pp. 533–536. <a href="https://doi.org/10.1038/323533a0">doi:10.1038/323533a0</a>',
    );
  });

  it('has a link to its number in arXiv, or its address', async () => {
    expect(await html1('deepseek2024')).toContain('<a href="https://arxiv.org/abs/2412.19437">arXiv:2412.19437</a>');
    expect(await html1('nobel2024')).toContain('<a href="https://www.nobelprize.org/prizes/physics/2024/press-release/">');
    expect(await html1('krizhevsky2012')).toContain('<a href="https://doi.org/10.1145/3065386">doi:10.1145/3065386</a>');
  });

  it('is unknown: a near key is named', async () => {
    await expect(formatReferences(contentDir, ['minski1969'])).rejects.toThrow('Did you mean minsky1969?');
  });

  it('reads well for every entry, each kind of work included', async () => {
    const bib = readFileSync(join(contentDir, 'references.bib'), 'utf8');
    const keys = [...bib.matchAll(/^@\w+\{([^,]+),/gm)].map((m) => m[1]!);
    const all = await formatReferences(contentDir, keys);
    expect(all.map((r) => r.key).sort()).toEqual([...keys].sort());
    for (const { key, short, html: text } of all) {
      expect(short, key).toMatch(/^\S.* \d{4}[a-z]?$/);
      expect(text, key).toMatch(/\(\d{4}[a-z]?\) /);
      expect(text, key).toMatch(/(\.|\?’|<\/a>)$/);
      expect(text, key).not.toMatch(/undefined|techreport|phdthesis|mathesis|others|\.\.|,,|[{}]|http:/);
    }
  });
});
