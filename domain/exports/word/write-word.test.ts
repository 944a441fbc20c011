import { describe, expect, it } from 'vitest';
import type { Body, BodyNode } from '@/domain/document/body';
import { withoutBlockIds } from '@/domain/document/block-id';
import { doc, p, text } from '@/domain/document/samples.fixture';
import { validBlocks } from '@/domain/document/validate';
import { readWord } from '@/domain/imports/word/read-word';
import type { ExportedStory } from '../exported-story';
import { storyToWrite } from '../story.fixture';
import { writeWord } from './write-word';

const mark = (type: string, attrs?: Record<string, string>) => ({ type, ...(attrs && { attrs }) });
const ann = { personId: 'ann', at: '2026-11-21T18:04:00.000Z' };
const ben = { personId: 'ben', at: '2026-11-22T09:30:15.000Z' };
const people = new Map([
  ['ann', 'Ann Lee'],
  ['ben', 'Ben <b>'],
]);

/** The file as read by an import. */
const readBack = (story: ExportedStory) =>
  readWord({ parts: writeWord(story).parts, foreignId: 'file', now: '2026-12-01T00:00:00.000Z' });
const wholeBody = (body: Body) => withoutBlockIds(validBlocks(body).body);

/** A body with the import's placeholders in place of the ids they stand for. */
function withPlaceholders(body: Body, ids: Record<string, string>): Body {
  const text = JSON.stringify(body);
  return JSON.parse(
    text.replace(/"(?:personId|threadId|changeId|media)":"([^"]+)"/g, (found, id: string) =>
      found.replace(`"${id}"`, `"${ids[id] ?? id}"`),
    ),
  ) as Body;
}

const unchanged = (...blocks: BodyNode[]) => {
  const body = doc(...blocks);
  expect(wholeBody(readBack(storyToWrite(body)).body)).toEqual(wholeBody(body));
};
const cell = (type: string, words: string, attrs = {}): BodyNode => ({
  type,
  attrs,
  content: [p(text(words))],
});

describe('A story that is written as a Word file and read again', () => {
  it('has its headline, standfirst and byline', () => {
    const { fields, people: authors } = readBack(storyToWrite(doc(p(text('Text.')))));
    expect(fields).toMatchObject({ headline: 'The harbour & the "mud"', standfirst: 'It is sold.' });
    expect(authors.map(({ name }) => name)).toEqual(['Ann Lee']);
  });

  it('has the same headings, marks, breaks and links', () =>
    unchanged(
      { type: 'heading', attrs: { level: 2 }, content: [text('Two')] },
      { type: 'heading', attrs: { level: 3 }, content: [text('Three')] },
      p(
        text('Plain '),
        text('bold', mark('bold')),
        text(' both', mark('bold'), mark('italic')),
        text(' 2', mark('superscript')),
        text('3', mark('subscript')),
        { type: 'hardBreak' },
        text('a link', mark('link', { href: 'https://elsewhere.example/a?b=1&c=2' })),
      ),
      p(text('Two spaces & <signs> 中文 🛳️')),
    ));

  it('has the same nested lists, each with its own numbers', () => {
    const item = (...content: BodyNode[]): BodyNode => ({ type: 'listItem', content });
    unchanged(
      {
        type: 'bulletList',
        content: [
          item(p(text('a')), {
            type: 'orderedList',
            attrs: { start: 1 },
            content: [item(p(text('b'))), item(p(text('c')))],
          }),
          item(p(text('d'))),
        ],
      },
      { type: 'orderedList', attrs: { start: 7 }, content: [item(p(text('seven')))] },
    );
  });

  it('has the same quotations, footnotes and tables with spans', () => {
    unchanged(
      { type: 'quotation', content: [p(text('Said so'))] },
      p(text('Counted'), { type: 'footnote', attrs: { text: 'By "hand" & eye.' } }, text('.')),
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              cell('tableHeader', 'Port', { rowspan: 1 }),
              cell('tableHeader', 'Ships', { colspan: 2 }),
            ],
          },
          {
            type: 'tableRow',
            content: [
              cell('tableCell', 'North', { rowspan: 2 }),
              cell('tableCell', '3'),
              cell('tableCell', '4'),
            ],
          },
          { type: 'tableRow', content: [cell('tableCell', '5'), cell('tableCell', '6')] },
        ],
      },
    );
  });

  it('has its pictures with their alternative texts', () => {
    const picture = { type: 'picture', attrs: { media: 'm1', alt: 'A "quay"' } };
    const { pictures, body } = readBack(storyToWrite(doc(p(text('One.')), picture, p(text('Two.')))));
    expect(pictures).toMatchObject([
      { source: { kind: 'part', name: 'word/media/picture1.jpg' }, alt: 'A "quay"' },
    ]);
    expect(body.content!.map(({ type }) => type)).toEqual(['paragraph', 'picture', 'paragraph']);
  });

  it('has the same suggestions, with their authors and times', () => {
    const end: BodyNode = { type: 'paragraphEnd', marks: [mark('insertion', { ...ben, changeId: 'c3' })] };
    const body = doc(
      p(
        text('It is '),
        text('worthless', mark('deletion', { ...ann, changeId: 'c1' })),
        text('worth nine ', mark('insertion', { ...ann, changeId: 'c1' })),
        text(
          'dollars',
          mark('insertion', { ...ann, changeId: 'c1' }),
          mark('link', { href: 'https://a.example/' }),
          mark('bold'),
        ),
        text('. Next'),
        end,
      ),
      p(text('One.')),
    );
    const read = readBack(storyToWrite(body, { people }));
    const names = read.suggesters.map(({ placeholder, person }) => [placeholder, person.name]);
    expect(names).toEqual([
      ['person-1', 'Ann Lee'],
      ['person-2', 'Ben <b>'],
    ]);
    const ids = { ann: 'person-1', ben: 'person-2', c1: 'word-1', c3: 'word-2' };
    expect(wholeBody(read.body)).toEqual(wholeBody(withPlaceholders(body, ids)));
  });

  it('has the same notes, with their authors, times and answers', () => {
    const body = doc(
      p(
        text('Is it '),
        text('nine', mark('note', { threadId: 't1' })),
        text(' million', mark('note', { threadId: 't1' }), mark('note', { threadId: 't2' })),
      ),
      p(text('dollars', mark('note', { threadId: 't2' })), text('?')),
    );
    const threads: ExportedStory['threads'] = [
      {
        id: 't1',
        resolved: true,
        notes: [
          { author: 'Ann Lee', at: '2026-11-21T18:04:00.000Z', text: 'Nine or\nnineteen & <b>?' },
          { author: 'Ben <b>', at: '2026-11-21T18:05:30.000Z', text: 'Nine.' },
        ],
      },
      {
        id: 't2',
        resolved: false,
        notes: [{ author: 'Ben <b>', at: '2026-11-21T19:00:00.000Z', text: 'Whose?' }],
      },
      {
        id: 't3',
        resolved: false,
        notes: [{ author: 'Ann Lee', at: '2026-11-21T20:00:00.000Z', text: 'About the whole.' }],
      },
    ];
    const read = readBack(storyToWrite(body, { threads, people }));
    expect(
      read.threads.map(({ quotation, resolved, notes }) => ({
        quotation,
        resolved,
        notes: notes.map(({ author, at, text: words }) => ({ author: author.name, at, text: words })),
      })),
    ).toEqual([
      { quotation: 'nine million', resolved: true, notes: threads[0]!.notes },
      { quotation: 'milliondollars', resolved: false, notes: threads[1]!.notes },
      { quotation: '', resolved: false, notes: threads[2]!.notes },
    ]);
    const ids = { t1: 'thread-1', t2: 'thread-2' };
    expect(wholeBody(read.body)).toEqual(wholeBody(withPlaceholders(body, ids)));
    expect(read.losses).toEqual({});
  });
});

describe('A Word file', () => {
  it('has in its header that its story is not published, and its embargo', () => {
    const { parts } = writeWord(
      storyToWrite(doc(p(text('Text.'))), { notices: ['Not published', 'Embargo until 1 December 2026'] }),
    );
    expect(parts['word/header1.xml']).toMatch(/Not published.*Embargo until 1 December 2026/s);
  });
});
