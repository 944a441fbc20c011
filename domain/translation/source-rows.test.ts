import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { emptyFields, type StoryFields } from '@/domain/story/story';
import { countSourceChanges, markChange, pairTexts } from './source-changes';
import { sourceRows, type SourceRow } from './source-rows';
import { isSameSource, sourceText, type SourceText } from './source-text';

const paragraph = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const textOf = (paragraphs: string[], fields: Partial<StoryFields> = {}): SourceText =>
  sourceText({
    fields: { ...emptyFields('Broadsheet'), headline: 'Night ferries return', ...fields },
    body: { type: 'doc', content: paragraphs.map(paragraph) },
  });
const asIs = (text: string) => text;

const FIRST = [
  'The last boat left at eleven.',
  'We kept the engines greased for years.',
  'Tickets are cheap.',
];
const madeFrom = textOf(FIRST);
const newest = textOf(
  [FIRST[0]!, 'We kept the engines greased for nine years.', 'A new pier opens in May.', FIRST[2]!],
  { standfirst: 'Six boats cross until two.' },
);

const rowsOf = (matched: SourceText, states = [{ text: newest, who: 14 }]) =>
  sourceRows({ madeFrom, matched, states }, asIs);
const brief = ({ place, words, change }: SourceRow<number>) =>
  [place, words, change && `${change.done ? 'done' : change.kind} ${change.changedIn.join()}`]
    .filter(Boolean)
    .join(' | ');
const marked = (matched: SourceText, words: string, done = true, text = newest) => {
  const row = rowsOf(matched, [{ text, who: 14 }]).find(one => one.words === words)!;
  return markChange({ madeFrom, matched, newest: text }, { change: row.change!.key, done }, asIs)!;
};

describe('the source of a translation', () => {
  it('shows changed and new paragraphs with their revisions', () => {
    expect(rowsOf(madeFrom).map(brief)).toEqual([
      'headline | Night ferries return',
      'standfirst | Six boats cross until two. | new 14',
      'The last boat left at eleven.',
      'We kept the engines greased for nine years. | changed 14',
      'A new pier opens in May. | new 14',
      'Tickets are cheap.',
    ]);
    const [, , , changed] = rowsOf(madeFrom);
    expect(changed!.change!.parts).toContainEqual({ text: 'nine ', kind: 'in' });
  });

  it('shows every revision that changed a paragraph, and the one that removed one', () => {
    const between = textOf([FIRST[0]!, 'We kept the engines greased for ten years.', FIRST[2]!]);
    const last = textOf(['We kept the engines greased for nine years.', FIRST[2]!]);
    const states = [
      { text: between, who: 12 },
      { text: last, who: 14 },
    ];
    expect(rowsOf(madeFrom, states).map(brief)).toEqual([
      'headline | Night ferries return',
      'The last boat left at eleven. | removed 14',
      'We kept the engines greased for nine years. | changed 12,14',
      'Tickets are cheap.',
    ]);
  });

  it('keeps a change marked as done in place, and lets the mark be removed', () => {
    const once = marked(madeFrom, 'A new pier opens in May.');
    expect(rowsOf(once).map(brief)[4]).toBe('A new pier opens in May. | done 14');
    expect(countSourceChanges(once, newest)).toBe(2);
    expect(marked(once, 'A new pier opens in May.', false)).toEqual(madeFrom);
  });

  it('keeps a removal marked as done, including the last one', () => {
    const shorter = textOf(FIRST.slice(0, 2));
    const done = marked(madeFrom, FIRST[2]!, true, shorter);
    expect(isSameSource(done, shorter)).toBe(true);
    expect(brief(rowsOf(done, [{ text: shorter, who: 14 }]).at(-1)!)).toBe(`${FIRST[2]} | done 14`);
  });

  it('shows a paragraph that changed again, compared with what was done', () => {
    const done = marked(madeFrom, 'We kept the engines greased for nine years.');
    const again = textOf([FIRST[0]!, 'We kept the engines greased for nine long years.', FIRST[2]!]);
    const row = rowsOf(done, [{ text: again, who: 15 }]).find(({ change }) => change?.kind === 'changed')!;
    expect(row.change!.done).toBe(false);
    expect(row.change!.parts.filter(({ kind }) => kind !== 'same')).toEqual([{ text: 'long ', kind: 'in' }]);
  });

  it('marks one change only, not another of the same paragraph', () => {
    const { key } = rowsOf(madeFrom)[3]!.change!;
    const other = textOf([FIRST[0]!, 'We kept the engines greased for ten years.', FIRST[2]!]);
    expect(
      markChange({ madeFrom, matched: madeFrom, newest: other }, { change: key, done: true }, asIs),
    ).toBeNull();
  });

  it('counts a changed picture without changed words', () => {
    const lead = { mediaId: 'one', alt: 'A boat', caption: '', credit: '' };
    const [before, after] = [textOf(FIRST, { lead }), textOf(FIRST, { lead: { ...lead, mediaId: 'two' } })];
    const [changed] = pairTexts(before, after).filter(({ same }) => !same);
    expect(changed).toMatchObject({ place: 'lead', same: false });
    const rows = sourceRows({ madeFrom: before, matched: before, states: [{ text: after, who: 2 }] }, asIs);
    expect(rows.find(({ place }) => place === 'lead')!.change!.parts).toEqual([]);
  });

  it('is up to date once every change is marked as done in any order, and each mark can be removed', () => {
    const words = fc.constantFrom('rice', 'port', 'ferry', 'night', 'pier', 'fare');
    const paragraphs = fc.array(fc.array(words, { minLength: 1, maxLength: 5 }), { maxLength: 7 });
    const texts = fc.tuple(paragraphs, fc.boolean()).map(([all, isShort]) =>
      textOf(
        all.map(one => one.join(' ')),
        isShort ? { headline: '' } : {},
      ),
    );
    fc.assert(
      fc.property(texts, texts, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (from, to, picks) => {
        let matched = from;
        const states = [{ text: to, who: 2 }];
        for (const pick of picks) {
          const left = sourceRows({ madeFrom: from, matched, states }, asIs).filter(
            ({ change }) => change && !change.done,
          );
          expect(left).toHaveLength(countSourceChanges(matched, to));
          if (!left.length) break;
          const change = left[pick % left.length]!.change!.key;
          matched = markChange({ madeFrom: from, matched, newest: to }, { change, done: true }, asIs)!;
        }
        expect(isSameSource(matched, to)).toBe(true);
        for (let step = 0; step < 30; step++) {
          const done = sourceRows({ madeFrom: from, matched, states }, asIs).find(
            ({ change }) => change?.done,
          );
          if (!done) break;
          const { key } = done.change!;
          matched = markChange({ madeFrom: from, matched, newest: to }, { change: key, done: false }, asIs)!;
        }
        expect(isSameSource(matched, from)).toBe(true);
      }),
    );
  });
});
