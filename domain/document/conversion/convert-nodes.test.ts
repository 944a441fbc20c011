import { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '../body';
import { doc, p, SAMPLES, text } from '../samples.fixture';
import { bodySchema } from '../schema';
import { convertNodes, CONVERTIBLE_KINDS, convertibleKindOf, type ConvertibleKind } from './convert-nodes';
import { blockJson } from '../block-id';

const BILINGUAL = { first: 'en', second: 'zh-Hans' };

function convert(kind: ConvertibleKind, ...blocks: BodyNode[]): BodyNode[] | null {
  const made = Node.fromJSON(bodySchema, doc(...blocks));
  const result = convertNodes(made.children, kind, BILINGUAL);
  if (result) bodySchema.topNodeType.create(null, result).check();
  return result && result.map(blockJson);
}

const note = { type: 'note', attrs: { threadId: 't1' } };
const bold = { type: 'bold' };
const noted = p(text('Six '), text('boats', note, bold));
const wordsOf = ({ text: words, content = [], attrs }: BodyNode): string =>
  [words ?? '', ...content.map(wordsOf), ...['cite', 'attribution', 'title'].map(name => attrs?.[name] ?? '')]
    .filter(Boolean)
    .join(' ');
const side = (lang: string, ...content: BodyNode[]): BodyNode => ({
  type: 'bilingualText',
  attrs: { lang },
  ...(content.length && { content }),
});
const pair = (en: BodyNode[], zh: BodyNode[], level = 0): BodyNode => ({
  type: 'bilingualPair',
  attrs: { level },
  content: [side('en', ...en), side('zh-Hans', ...zh)],
});

describe.each(CONVERTIBLE_KINDS.filter(kind => kind !== 'paragraph'))('a paragraph converted to %s', kind => {
  it('has that kind, keeps its marks, and converts back to the original', () => {
    const there = convert(kind, noted)!;
    expect(there).toHaveLength(1);
    const [made] = Node.fromJSON(bodySchema, doc(...there)).children;
    expect(convertibleKindOf(made!)).toBe(kind);
    expect(JSON.stringify(there)).toContain('"threadId":"t1"');
    expect(convert('paragraph', ...there)).toEqual([noted]);
  });
});

describe('converting a block', () => {
  const kept = Object.entries(SAMPLES).flatMap(([name, block]) =>
    CONVERTIBLE_KINDS.map(kind => ({ name, block, kind })),
  );
  it.each(kept)('$name into $kind keeps every word or is not offered', ({ block, kind }) => {
    const result = convert(kind, block);
    if (!result) return;
    const sorted = (blocks: BodyNode[]) => blocks.map(wordsOf).join(' ').split(' ').sort();
    expect(sorted(result)).toEqual(sorted([block]));
  });
});

it('the source of a quotation is kept in a pull quote, and prevents converting it to a paragraph', () => {
  const quotation: BodyNode = { type: 'quotation', attrs: { cite: 'Gao' }, content: [noted] };
  expect(convert('pullQuote', quotation)![0]!.attrs).toEqual({ attribution: 'Gao' });
  for (const kind of ['paragraph', 'heading2', 'bulletList', 'factBox', 'pair'] as const)
    expect(convert(kind, quotation)).toBe(null);
});

it('a nested list stays nested when converted to another kind of list', () => {
  const item = (...content: BodyNode[]): BodyNode => ({ type: 'listItem', content });
  const inner: BodyNode = { type: 'bulletList', content: [item(p(text('inner')))] };
  const list: BodyNode = { type: 'bulletList', content: [item(p(text('outer')), inner)] };
  expect(convert('orderedList', list)).toEqual([
    { type: 'orderedList', attrs: { start: 1 }, content: list.content },
  ]);
  expect(convert('paragraph', list)).toEqual([p(text('outer')), inner]);
  expect(convert('quotation', list)).toBe(null);
});

it('a fact box converts to its title and its blocks', () => {
  const [title, words] = convert('paragraph', SAMPLES.factBox!)!;
  expect(title).toMatchObject({ type: 'heading', attrs: { level: 3 } });
  expect(words!.type).toBe('paragraph');
});

describe('language pairs', () => {
  it('put a text on the side of its script', () => {
    expect(convert('pair', p(text('雾中的 Kofi')))).toEqual([pair([], [text('雾中的 Kofi')])]);
    expect(convert('pair', p(text('Mist, 雾')))).toEqual([pair([text('Mist, 雾')], [])]);
  });

  it('are made of neighbours in both languages', () => {
    const blocks = [p(text('Mist')), p(text('雾')), p(text('Rain')), p(text('Snow')), p(text('雪'))];
    expect(convert('pair', ...blocks)).toEqual([
      pair([text('Mist')], [text('雾')]),
      pair([text('Rain')], []),
      pair([text('Snow')], [text('雪')]),
    ]);
  });

  it('convert to two paragraphs with their languages, and back into pairs', () => {
    const whole = pair([text('Mist')], [text('雾', bold)]);
    const apart = convert('paragraph', whole)!;
    const language = { type: 'language', attrs: { lang: 'zh-Hans' } };
    expect(apart).toEqual([p(text('Mist')), p(text('雾', language, bold))]);
    expect(convert('pair', ...apart)).toEqual([whole]);
  });

  it('convert to headings and stay pairs', () => {
    expect(convert('heading3', pair([text('Mist')], []))).toEqual([pair([text('Mist')], [], 3)]);
    expect(convert('pair', pair([text('Mist')], [], 3))).toEqual([pair([text('Mist')], [])]);
  });

  it('are offered in bilingual editions only', () => {
    const made = Node.fromJSON(bodySchema, doc(noted));
    expect(convertNodes(made.children, 'pair', { first: 'en', second: null })).toBe(null);
  });
});

it('a paragraph with a suggested split cannot be converted', () => {
  const mark = { type: 'insertion', attrs: { personId: 'a', at: '2026-01-01T00:00:00Z', changeId: 'c' } };
  expect(convert('heading2', p(text('one'), { type: 'paragraphEnd', marks: [mark] }))).toBe(null);
});
