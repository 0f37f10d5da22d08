import { describe, expect, it } from 'vitest';
import { complaints, head, load } from './support';

const bib = '@book{doe1986,title={A},author={Doe, J.},year={1986}}\n';
const text = `${head}So it is [@doe1986].\n\nÀ façade.\n`;
const latin1 = (value: string) => Uint8Array.from(Buffer.from(value, 'latin1'));
const utf16 = (value: string) => Uint8Array.from(Buffer.from(`\ufeff${value}`, 'utf16le'));
const big = (value: string) => Uint8Array.from(Buffer.from(`\ufeff${value}`, 'utf16le').swap16());

describe('a file that is not UTF-8', () => {
  it.each([
    ['in Latin 1', latin1(text), '01-one.mdx:12:1', 'This file is not UTF-8'],
    [
      'with one letter of Latin 1',
      Buffer.concat([Buffer.from(`${head}À fa`), latin1('ç'), Buffer.from('ade')]),
      '01-one.mdx:10:5',
      'This file is not UTF-8',
    ],
    ['that ends within a letter', Buffer.from(text).subarray(0, -6), '01-one.mdx:12:5', 'This file is not UTF-8'],
    ['in UTF-16', utf16(text), '01-one.mdx:1:1', 'written in UTF-16'],
    ['in UTF-16, the high byte first', big(text), '01-one.mdx:1:1', 'written in UTF-16'],
    ['in UTF-16 without a mark', utf16(head).subarray(2), '01-one.mdx:1:2', 'as in UTF-16'],
  ])('%s is refused at the letter that cannot be read', async (_, bytes, place, said) => {
    const [line] = await complaints({ '01-one.mdx': bytes, 'references.bib': bib });
    expect(line).toContain(`${place}  `);
    expect(line).toContain(said);
    expect(line).toContain('Save the file as UTF-8');
  });

  it('is refused when letters were lost before', async () => {
    const [line] = await complaints({ '01-one.mdx': `${head}A fa\ufffdade.\n` });
    expect(line).toContain('01-one.mdx:10:5  Here is a replacement sign');
    expect(line).toContain('Write it anew');
  });

  it('is refused as bibliography too', async () => {
    const [line] = await complaints({ '01-one.mdx': text, 'references.bib': latin1(`${bib}@book{noe1986,title={Façade}}`) });
    expect(line).toContain('references.bib:2:24  This file is not UTF-8');
  });

  it('is told of together with the others', async () => {
    const lines = await complaints({ '01-one.mdx': latin1(text), '02-two.mdx': utf16(text) });
    expect(lines.map((line) => line.split('  ')[0])).toEqual(['01-one.mdx:12:1', '02-two.mdx:1:1']);
  });
});

it('a byte-order mark is no part of a file', async () => {
  const book = await load({ '01-one.mdx': `\ufeff${text}`, 'references.bib': `\ufeff${bib}` });
  expect(book.references.map(({ key }) => key)).toEqual(['doe1986']);
  const [line] = await complaints({ '01-one.mdx': `\ufeff${text}[@nobody]\n`, 'references.bib': `\ufeff${bib}` });
  expect(line).toContain('01-one.mdx:13:2  There is no reference “nobody”');
});
