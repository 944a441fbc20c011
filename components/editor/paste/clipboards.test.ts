import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { getSchema } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { ENTRY_NODES, unfitForEntry } from '@/domain/coverage/entry';
import type { BodyNode } from '@/domain/document/body';
import { validateBody } from '@/domain/document/validate';
import type { PastedPicture } from '@/domain/paste/pictures';
import type { Pasted } from '@/domain/paste/read';
import { lettersIn, marked, nodesIn, nodesNamed, read } from '@/domain/paste/test-page.fixture';
import { pageOf } from '@/domain/paste/page';
import { picturesInRtf } from '@/domain/paste/word/rtf';
import { styledWith, styleOf } from '@/domain/paste/style';
import { schemaExtensions } from '../extensions';
import { CLIPBOARDS, type Kept } from './clipboards.fixture';
import { filesOf, withoutLost } from './files';
import { toAllowedBlocks, flattened } from './into-text';

function depthOf({ type, content }: BodyNode): number {
  return Math.max(0, ...(content ?? []).map(depthOf)) + (/List$/.test(type) ? 1 : 0);
}

function keptOf({ body, dropped }: Pasted): Kept {
  const headings = (level: number) =>
    nodesNamed(body, 'heading').filter(({ attrs }) => attrs!.level === level).length;
  const kept: Kept = {
    h2: headings(2),
    h3: headings(3),
    items: nodesNamed(body, 'listItem').length,
    depth: depthOf(body),
    rows: nodesNamed(body, 'tableRow').length,
    cells: nodesNamed(body, 'tableCell').length,
    links: marked(body, 'link').length,
    bold: lettersIn(marked(body, 'bold')),
    italic: lettersIn(marked(body, 'italic')),
    pictures: nodesNamed(body, 'picture').length,
    ...(Object.keys(dropped).length && { dropped }),
  };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value));
}

const entrySchema = getSchema(schemaExtensions(ENTRY_NODES));

const SHARED = '../shared/data/paste';
const isClipboard = (file: string) =>
  file.endsWith('.html') && !/\/(model|normalized|expected)[^/]*$/.test(file);

/** The visible characters, without list markers typed by the source program. */
function lettersSeen(html: string): string {
  const page = pageOf(html);
  for (const element of styledWith(page.body, 'mso-list'))
    if (styleOf(element).get('mso-list') === 'ignore') element.remove();
  // Struck text is left out, and the notice says so.
  for (const struck of page.body.querySelectorAll('s, strike, del')) struck.remove();
  for (const styled of styledWith(page.body, 'line-through'))
    if (/line-through/.test(styleOf(styled).get('text-decoration') ?? '')) styled.remove();
  return (page.body.textContent ?? '').replace(/\s+/g, '');
}

/** The HTML of an email, as shown by an email program. */
function htmlOfMail(mail: string): string | undefined {
  const part = /Content-Type: text\/html; ?charset="?([\w-]+)"?[\s\S]*?\r?\n\r?\n([\s\S]*?)\r?\n--/.exec(
    mail,
  );
  if (!part) return undefined;
  const [, charset, quoted] = part;
  const bytes = quoted!
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return new TextDecoder(charset).decode(Buffer.from(bytes, 'latin1'));
}

if (existsSync(SHARED))
  describe('a recorded clipboard', () => {
    const files = readdirSync(SHARED, { recursive: true, encoding: 'utf8' }).filter(isClipboard).sort();

    it('has expectations for every file', () => {
      expect(Object.keys(CLIPBOARDS).sort()).toEqual(files);
    });

    for (const file of files)
      describe(file, () => {
        const html = readFileSync(`${SHARED}/${file}`, 'utf8');
        const pasted = read(html);

        it('keeps every letter exactly once', () => {
          expect(lettersIn([...nodesIn(pasted.body)])).toBe(lettersSeen(html));
        });

        it('keeps headings, lists, tables, links, bold, italic and pictures', () => {
          expect(keptOf(pasted)).toEqual(CLIPBOARDS[file]);
        });

        it('results in a valid body', () => {
          expect(validateBody(pasted.body)).toMatchObject({ ok: true });
        });

        it('keeps every letter except footnotes in an entry of live coverage, in the blocks that it allows', () => {
          const { body } = toAllowedBlocks(pasted.body, entrySchema);
          expect(validateBody(body)).toMatchObject({ ok: true });
          expect(unfitForEntry(body)).toBeNull();
          const inText = [...nodesIn(pasted.body)].filter(({ type }) => type !== 'footnote');
          expect(lettersIn([...nodesIn(body)])).toBe(lettersIn(inText));
        });
      });

    it('finds the pictures in rich text', () => {
      const rtf = readFileSync(
        `${SHARED}/ckeditor5/image/online-offline/input.chrome.word2016.rtf`,
        'latin1',
      );
      const pictures = picturesInRtf(rtf);
      expect(pictures.map(picture => picture?.type)).toEqual(['image/jpeg', 'image/png', 'image/png']);
      expect(pictures.map(picture => picture?.bytes[0])).toEqual([0xff, 0x89, 0x89]);
    });

    for (const file of readdirSync(`${SHARED}/email`)) {
      const html = htmlOfMail(readFileSync(`${SHARED}/email/${file}`, 'latin1'));
      if (html)
        it(`keeps every letter of the mail ${file}`, () => {
          const { body } = read(html);
          expect(lettersIn([...nodesIn(body)])).toBe(lettersSeen(html));
          expect(validateBody(body)).toMatchObject({ ok: true });
        });
    }
  });

describe('the pictures of a clipboard', () => {
  const picture = (number: number, kind: 'data' | 'file'): PastedPicture => ({
    placeholder: `pasted-${number}`,
    source: kind === 'data' ? { kind, address: 'data:image/png;base64,iVBORw0KGgo=' } : { kind },
    alt: '',
  });
  const empty = { html: '', text: '', rtf: '', files: [] };
  const rtf = String.raw`{\rtf1 {\*\shppict{\pict{\*\picprop\shplid1025}\picw10\pngblip\bliptag-7{\*\blipuid 00ff}
89504e47}}{\nonshppict{\pict\wmetafile8 0102}} words {\*\shppict{\pict\jpegblip ffd8}}}`;

  it('are found in addresses, rich text, or files of the clipboard', () => {
    const pictures = [picture(0, 'file'), picture(1, 'data'), picture(2, 'file')];
    const types = (clip: Parameters<typeof filesOf>[1]) =>
      [...filesOf(pictures, clip)].map(([name, { type }]) => `${name} ${type}`);
    expect(types({ ...empty, rtf })).toEqual([
      'pasted-0 image/png',
      'pasted-1 image/png',
      'pasted-2 image/jpeg',
    ]);
    const files = [1, 2].map(number => new File(['x'], `${number}.webp`, { type: 'image/webp' }));
    expect(types({ ...empty, files })).toEqual([
      'pasted-0 image/webp',
      'pasted-1 image/png',
      'pasted-2 image/webp',
    ]);
  });

  it('are dropped and counted when their order is unknown or their bytes are invalid', () => {
    const pasted = read(
      '<p>a<img src="file:///a.png"><img src="file:///b.png"></p><img src="data:image/png;base64,###">',
    );
    const files = filesOf(pasted.pictures, {
      ...empty,
      files: [new File(['x'], 'a.png', { type: 'image/png' })],
    });
    expect(withoutLost(pasted, files)).toMatchObject({
      dropped: { pictures: 3 },
      body: { content: [{ type: 'paragraph' }] },
    });
  });
});

describe('a paste as a suggestion', () => {
  it('contains only paragraphs and headings, with every word', () => {
    const { body } = read(
      '<h2>a</h2><ul><li>b<ul><li>c</ul></ul><table><tr><td>d<td>e</table><img src="file:///x">',
    );
    const suggested = flattened(body);
    expect(suggested.body.content?.map(({ type }) => type)).toEqual([
      'heading',
      ...Array<string>(4).fill('paragraph'),
    ]);
    expect(lettersIn([...nodesIn(suggested.body)])).toBe('abcde');
    expect(suggested).toMatchObject({ flattened: true, pictures: 1 });
    expect(flattened(read('<p>a</p>').body)).toMatchObject({ flattened: false, pictures: 0 });
  });
});
