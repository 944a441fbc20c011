import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutBlockIds } from '@/domain/document/block-id';
import type { Body } from '@/domain/document/body';
import { validateBody } from '@/domain/document/validate';
import { mergeBodies, type MergedBody } from './body';
import { allWords, twoChanges } from './edits.fixture';
import type { Side } from './conflicts';

const SIDES: Side[] = ['mine', 'theirs', 'both'];
/** The seed is fixed; `MERGE_SEED=1 MERGE_RUNS=20000` tries other changes. A failure names its seed. */
const RUNS = {
  seed: Number(process.env.MERGE_SEED ?? 33),
  numRuns: Number(process.env.MERGE_RUNS ?? 800),
};

const repeated = (words: string[]) => words.filter((word, at) => words.indexOf(word) !== at);
const wordsInConflict = ({ conflicts }: MergedBody) =>
  [...conflicts.values()].flatMap(({ mine, theirs }) => allWords([mine, theirs]));
const resolvedWith = (merged: MergedBody, side: Side) => merged.resolve(() => side);

describe('merging any two changes of one body', () => {
  it('keeps every word that was typed, in the text or in a conflict', () => {
    fc.assert(
      fc.property(twoChanges, ({ base, mine, theirs }) => {
        const merged = mergeBodies(base, mine, theirs);
        const inConflict = wordsInConflict(merged);
        const known = new Set(allWords(base));
        for (const side of SIDES) {
          const found = new Set([...allWords(resolvedWith(merged, side)), ...inConflict]);
          const typed = [...allWords(mine), ...allWords(theirs)].filter(word => !known.has(word));
          expect(
            typed.filter(word => !found.has(word)),
            side,
          ).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('keeps every word of the base that neither side deleted, whichever side is chosen everywhere', () => {
    fc.assert(
      fc.property(twoChanges, ({ base, mine, theirs }) => {
        const merged = mergeBodies(base, mine, theirs);
        const [my, their] = [new Set(allWords(mine)), new Set(allWords(theirs))];
        for (const side of SIDES) {
          const found = new Set(allWords(resolvedWith(merged, side)));
          const kept = allWords(base).filter(word => my.has(word) && their.has(word));
          expect(
            kept.filter(word => !found.has(word)),
            side,
          ).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('repeats no word when one side is chosen everywhere, and for both sides only words of conflicts', () => {
    fc.assert(
      fc.property(twoChanges, ({ base, mine, theirs }) => {
        const merged = mergeBodies(base, mine, theirs);
        const [inConflict, known] = [new Set(wordsInConflict(merged)), new Set(allWords(base))];
        for (const side of SIDES) {
          const words = repeated(allWords(resolvedWith(merged, side)));
          const isAllowed = (word: string) => side === 'both' && known.has(word) && inConflict.has(word);
          expect(
            words.filter(word => !isAllowed(word)),
            side,
          ).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('makes a body that the schema accepts, whatever is chosen', () => {
    fc.assert(
      fc.property(twoChanges, ({ base, mine, theirs }) => {
        const merged = mergeBodies(base, mine, theirs);
        for (const side of SIDES)
          expect(validateBody(resolvedWith(merged, side))).toMatchObject({ ok: true });
      }),
      RUNS,
    );
  });

  it('makes the same text from both points of view', () => {
    fc.assert(
      fc.property(twoChanges, ({ base, mine, theirs }) => {
        const [here, there] = [mergeBodies(base, mine, theirs), mergeBodies(base, theirs, mine)];
        expect(here.conflicts.size).toBe(there.conflicts.size);
        expect(plain(resolvedWith(here, 'mine'))).toEqual(plain(resolvedWith(there, 'theirs')));
        expect(plain(resolvedWith(here, 'theirs'))).toEqual(plain(resolvedWith(there, 'mine')));
      }),
      RUNS,
    );
  });

  it('takes a change of one side as it is, and the same change of both once', () => {
    fc.assert(
      fc.property(twoChanges, ({ base, mine }) => {
        for (const [my, their] of [
          [mine, base],
          [base, mine],
          [mine, mine],
        ] as const) {
          const merged = mergeBodies(base, my, their);
          expect(merged.conflicts.size).toBe(0);
          expect(plain(resolvedWith(merged, 'mine'))).toEqual(plain(mine));
        }
      }),
      RUNS,
    );
  });
});

const plain = (body: Body) => withoutBlockIds(body);
