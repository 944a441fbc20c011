import { Node } from '@tiptap/pm/model';
import { StepMap, Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { mappingOf } from '@/domain/document/commits/mapping';
import { MoveStep } from '@/domain/document/commits/move-step';
import { rebase } from '@/domain/document/commits/rebase';
import { bodySchema } from '@/domain/document/schema';
import { duplicatesIn, sharedDeletions } from './shared-deletions';

const p = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const docOf = (...texts: string[]) => Node.fromJSON(bodySchema, { type: 'doc', content: texts.map(p) });
const doc = docOf('The ferry left at nine.', 'Nobody came.');
const deleted = (own: (tr: Transform) => Transform, others: (tr: Transform) => Transform) => {
  const [mine, theirs] = [own(new Transform(doc)), others(new Transform(doc))];
  const through = mappingOf(theirs.steps);
  const rebased = rebase(theirs.doc, mine.steps, through);
  return sharedDeletions(doc, mine.steps, through, rebased, [rebased.mapping]);
};

describe('words deleted here and by others', () => {
  it('are those that both deletions have', () => {
    const found = deleted(
      tr => tr.delete(5, 16),
      tr => tr.delete(10, 19),
    );
    expect(found).toMatchObject([{ text: ' left ', offset: 5 }]);
  });

  it('do not have what was written here within what others deleted', () => {
    const found = deleted(
      tr => tr.insert(10, bodySchema.text(' mine ')).delete(1, 30),
      tr => tr.delete(5, 16),
    );
    expect(found.map(({ text }) => text)).toEqual(['ferry', ' left ']);
  });

  it('are none when different words were deleted', () => {
    const found = deleted(
      tr => tr.delete(1, 5),
      tr => tr.delete(10, 19),
    );
    expect(found).toEqual([]);
  });

  it('do not have what was written here at a place that others deleted', () => {
    const found = deleted(
      tr => tr.insert(10, bodySchema.text(' mine ')).delete(10, 16),
      tr => tr.delete(0, 25),
    );
    expect(found).toEqual([]);
  });

  it('may come back anywhere between where the rebase and the shown change put them', () => {
    const mine = new Transform(doc).delete(5, 16);
    const through = mappingOf(new Transform(doc).delete(10, 19).steps);
    const rebased = { steps: [[]], survivingTexts: [[]] };
    const ways = [new StepMap([0, 0, 1]), new StepMap([0, 0, 30])];
    expect(sharedDeletions(doc, mine.steps, through, rebased, ways)).toMatchObject([{ from: 6, to: 35 }]);
  });

  it('have what stays of a deletion, as others moved it out of it', () => {
    const found = deleted(
      tr => tr.delete(5, 36),
      tr => tr.step(new MoveStep(25, 39, 0)),
    );
    expect(found.map(({ text }) => text)).toEqual(['Nobody cam']);
  });

  it('are told for each paragraph', () => {
    const found = deleted(
      tr => tr.delete(20, 32),
      tr => tr.delete(0, 31),
    );
    expect(found.map(({ text }) => text)).toEqual(['ine.', 'Nobod']);
  });

  it('are found again where an insertion repeats them, nearest to where they were', () => {
    const restored = docOf('left and left');
    const range = { from: 1, to: 14 };
    const deletion = { from: 1, to: 14, text: 'left' };
    expect(duplicatesIn(restored, [range], [{ ...deletion, offset: 8 }])).toEqual([{ from: 10, to: 14 }]);
    expect(duplicatesIn(restored, [range], [{ ...deletion, offset: 1 }])).toEqual([{ from: 1, to: 5 }]);
    expect(duplicatesIn(restored, [range], [{ ...deletion, from: 15, to: 15, offset: 0 }])).toEqual([]);
  });

  it('are found again around what others had written and deleted within them', () => {
    const range = { from: 1, to: 18 };
    const deletion = { from: 1, to: 18, text: 'left at nine', offset: 0 };
    const parts = [
      { from: 14, to: 18 },
      { from: 1, to: 9 },
    ];
    expect(duplicatesIn(docOf('left at late nine'), [range], [deletion])).toEqual(parts);
    expect(duplicatesIn(docOf('left at late ten.'), [range], [deletion])).toEqual([]);
    expect(duplicatesIn(docOf('left at ni. A bone'), [range], [deletion])).toEqual([]);
  });

  it('are found again where some of their letters were deleted since', () => {
    const range = { from: 1, to: 9 };
    const deletion = { from: 1, to: 9, text: 'left at nine', offset: 0 };
    expect(duplicatesIn(docOf('left ine'), [range], [deletion])).toEqual([range]);
    expect(duplicatesIn(docOf('left hen'), [range], [deletion])).toEqual([]);
  });

  it('are not a word of others, or one that only has some of their letters', () => {
    const deletion = { from: 1, to: 5, text: 'left at nine', offset: 0 };
    expect(duplicatesIn(docOf('lane'), [{ from: 1, to: 5 }], [deletion])).toEqual([]);
    expect(duplicatesIn(docOf('lettine'), [{ from: 1, to: 8 }], [deletion])).toEqual([]);
    const range = { from: 1, to: 13 };
    expect(duplicatesIn(docOf('left at nine'), [range], [deletion])).toEqual([range]);
    expect(duplicatesIn(docOf('left at nine'), [range], [deletion], ({ from }) => from < 9)).toEqual([]);
  });
});
