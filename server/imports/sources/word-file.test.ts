import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { publicBody } from '@/domain/document/public/public-body';
import { validateBody } from '@/domain/document/validate';
import { acceptedBody } from '@/domain/imports/accepted-body';
import { readWord } from '@/domain/imports/word/read-word';
import type { StoryItem } from '@/domain/imports/item';
import { marked, nodesIn, nodesNamed } from '@/domain/paste/test-page.fixture';
import { wordParts } from './word-file';
import { WORD_FILES, type KeptOfWord } from '../word-files.fixture';

const SHARED = '../shared/data/docx';
const now = '2026-11-30T00:00:00.000Z';

const readFile = async (file: string) =>
  readWord({ parts: await wordParts(readFileSync(`${SHARED}/${file}`)), foreignId: file, now });
const textOf = (node: BodyNode) => [...nodesIn(node)].map(({ text = '' }) => text).join('');
const sizeOf = <Value>(list: Value[]) => list.length;

function keptOf({
  fields: { headline },
  body,
  pictures,
  threads,
  suggesters,
  losses,
}: StoryItem): KeptOfWord {
  const kept = {
    ...(headline && { headline }),
    letters: textOf(body).replace(/\s/g, '').length,
    headings: sizeOf(nodesNamed(body, 'heading')),
    quotations: sizeOf(nodesNamed(body, 'quotation')),
    items: sizeOf(nodesNamed(body, 'listItem')),
    rows: sizeOf(nodesNamed(body, 'tableRow')),
    cells: sizeOf(nodesNamed(body, 'tableCell')) + sizeOf(nodesNamed(body, 'tableHeader')),
    footnotes: sizeOf(nodesNamed(body, 'footnote')),
    links: new Set(marked(body, 'link').map(({ marks }) => JSON.stringify(marks![0]!.attrs))).size,
    pictures: pictures.length,
    insertions: sizeOf(marked(body, 'insertion')),
    deletions: sizeOf(marked(body, 'deletion')),
    comments: threads.length,
    suggesters: suggesters.map(({ person }) => person.name).join(', '),
    losses: Object.fromEntries(Object.entries(losses).map(([kind, { count }]) => [kind, count])),
  };
  return Object.fromEntries(
    Object.entries(kept).filter(([, value]) =>
      typeof value === 'object' ? Object.keys(value).length : value,
    ),
  );
}

if (existsSync(SHARED))
  describe('a real Word file', () => {
    const files = readdirSync(SHARED, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.docx'))
      .sort();

    it('has expectations for every file', () => {
      expect(Object.keys(WORD_FILES).sort()).toEqual(files);
    });

    for (const file of files) {
      const expected = WORD_FILES[file]!;
      if (typeof expected === 'string')
        it(`is refused with its reason: ${file}`, async () => {
          await expect(readFile(file)).rejects.toMatchObject({ reason: expected });
        });
      else
        it(`keeps its text, structure, notes and suggestions: ${file}`, async () => {
          const item = await readFile(file);
          expect(keptOf(item)).toEqual(expected);
          expect(validateBody(item.body)).toMatchObject({ ok: true });
        });
    }

    it('in a localized Word has its headings and quotations by the names of their styles', async () => {
      const { fields, body } = await readFile('pandoc/i18n_blocks.docx');
      expect(fields.headline).toBe('This is Heading 1');
      expect(nodesNamed(body, 'heading').map(textOf)).toEqual(['This is Heading 2']);
    });

    it('with drop caps has whole words', async () => {
      const { body } = await readFile('pandoc/drop_cap.docx');
      expect(body.content!.map(textOf)).toEqual([
        'Drop cap.',
        'Next paragraph.',
        'Drop cap in margin.',
        'Drop cap (not really).',
      ]);
    });

    it('with a move has it as one suggestion, by which the text is at either place', async () => {
      const { body } = await readFile('pandoc/track_changes_move.docx');
      const moved = [...marked(body, 'insertion'), ...marked(body, 'deletion')];
      expect(new Set(moved.map(({ marks }) => marks![0]!.attrs!.changeId))).toEqual(new Set(['word-1']));
      const words = ['Here is some text.', 'Here is the text to be moved.', 'Here is some more text.'];
      expect(acceptedBody(body).content!.map(textOf).filter(Boolean)).toEqual(words);
      const [first, second, third] = words;
      expect(publicBody(body).content!.map(textOf).filter(Boolean)).toEqual([first, third, second]);
    });

    it('has its author and times from the properties of the file, and no name that a program writes', async () => {
      const { people, publishedAt, changedAt } = await readFile('pandoc/tables.docx');
      expect(people).toEqual([
        { foreignId: 'Jesse Rosenthal', name: 'Jesse Rosenthal', email: '', isGuess: true },
      ]);
      expect([publishedAt, changedAt]).toEqual(['2014-06-12T19:29:00.000Z', '2014-08-28T18:14:00.000Z']);
      expect((await readFile('poi/IllustrativeCases.docx')).people).toEqual([]);
    });

    it('has the author and time of a tracked insertion in its suggestion', async () => {
      const { body, suggesters } = await readFile('pandoc/track_changes_insertion.docx');
      const [node] = marked(body, 'insertion');
      expect(node).toMatchObject({
        text: 'two exciting ',
        marks: [{ type: 'insertion', attrs: { personId: 'person-1', at: '2014-06-25T10:40:00.000Z' } }],
      });
      expect(suggesters).toMatchObject([{ placeholder: 'person-1', person: { name: 'eng-dept' } }]);
    });

    it('has a comment as a conversation about its words', async () => {
      const { threads } = await readFile('poi/testComment.docx');
      expect(threads).toMatchObject([
        { quotation: 'comment', notes: [{ author: { name: 'poi' }, text: 'comment content' }] },
      ]);
    });
  });
