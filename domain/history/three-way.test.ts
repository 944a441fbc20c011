import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { pairBlocks } from './blocks';
import { mergeBlocks, type MergedRange } from './three-way';
import { blockWords } from './words';

const paragraph = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const page = (...texts: string[]) => texts.map(paragraph);
const textsOf = (blocks: BodyNode[]) => blocks.map(blockWords);

/** The page when every conflict is resolved with the same side. */
function settled(stretches: MergedRange[], answer: 'mine' | 'theirs' | 'both'): string[] {
  return stretches.flatMap(({ mine, theirs, decided }) => {
    const side = decided === 'same' ? 'mine' : (decided ?? answer);
    return textsOf(side === 'both' ? [...mine, ...theirs] : side === 'mine' ? mine : theirs);
  });
}
const asks = (stretches: MergedRange[]) => stretches.filter(({ decided }) => decided === null);

const BASE = page(
  'The last boat left at twenty past eleven',
  'Six rebuilt ferries cross until two in the morning',
  'A ticket stays at two yuan and sixty fen',
);

describe('merging two bodies with a common ancestor', () => {
  it('takes both changes when they are in different blocks, including neighbours', () => {
    const mine = page('The last boat left at ten past eleven', blockWords(BASE[1]!), blockWords(BASE[2]!));
    const theirs = page(blockWords(BASE[0]!), 'Seven rebuilt ferries cross until two', blockWords(BASE[2]!));
    const merged = mergeBlocks(BASE, mine, theirs);
    expect(asks(merged)).toEqual([]);
    expect(settled(merged, 'mine')).toEqual([
      'The last boat left at ten past eleven',
      'Seven rebuilt ferries cross until two',
      'A ticket stays at two yuan and sixty fen',
    ]);
  });

  it('takes a new block of one side and a removed block of the other', () => {
    const merged = mergeBlocks(BASE, [...BASE, paragraph('Mine')], BASE.slice(1));
    expect(asks(merged)).toEqual([]);
    expect(settled(merged, 'mine')).toEqual([...textsOf(BASE.slice(1)), 'Mine']);
  });

  it('reports a conflict where both sides changed one block', () => {
    const mine = page('The last boat left at ten past eleven', ...textsOf(BASE.slice(1)));
    const theirs = page('The last boat left at noon past eleven', ...textsOf(BASE.slice(1)));
    expect(asks(mergeBlocks(BASE, mine, theirs))).toHaveLength(1);
  });

  it('reports a conflict where one side changed what the other removed', () => {
    const mine = page('The very last boat left at twenty past eleven', ...textsOf(BASE.slice(1)));
    expect(asks(mergeBlocks(BASE, mine, BASE.slice(1)))).toHaveLength(1);
  });

  it('reports a conflict where both sides inserted in the same place', () => {
    const merged = mergeBlocks(BASE, [...BASE, paragraph('Mine')], [...BASE, paragraph('Theirs')]);
    expect(asks(merged)).toHaveLength(1);
    expect(settled(merged, 'both').slice(-2)).toEqual(['Mine', 'Theirs']);
  });
});

describe('merging text that both sides have already', () => {
  it('keeps it once, with what one side added next to it', () => {
    const sent = [...BASE, paragraph('Sent before the power went')];
    const merged = mergeBlocks(BASE, sent, [...sent, paragraph('Written by her since')]);
    expect(asks(merged)).toEqual([]);
    expect(settled(merged, 'mine').slice(-2)).toEqual(['Sent before the power went', 'Written by her since']);
  });
});

it('merging keeps an equal sentence of both sides where each put it', () => {
  const [first, ...rest] = BASE;
  const merged = mergeBlocks(BASE, [paragraph('New'), ...BASE], [first!, paragraph('New'), ...rest]);
  expect(asks(merged)).toEqual([]);
  expect(settled(merged, 'mine')).toEqual(['New', blockWords(first!), 'New', ...textsOf(rest)]);
});

/** An edit of a page: at a block, insert before it, change it, delete it, or split it. */
interface Edit {
  at: number;
  kind: 'put in' | 'change' | 'take out' | 'split';
}

const baseOf = (size: number) =>
  page(...Array.from({ length: size }, (_, at) => `block${at} alpha${at} beta${at} gamma${at} delta${at}`));

/** A page after edits; every text of a side carries its name, so that it can be identified. */
function edited(base: BodyNode[], edits: Edit[], name: string): string[] {
  const kinds = new Map(edits.map(edit => [edit.at % base.length, edit.kind]));
  return base.flatMap((block, at) => {
    const text = blockWords(block);
    switch (kinds.get(at)) {
      case 'put in':
        return [`${name}-new${at}`, text];
      case 'change':
        return [`${text} ${name}-word${at}`];
      case 'take out':
        return [];
      case 'split':
        return [
          text.slice(0, text.indexOf(' gamma')),
          `${name}-half${at} ${text.slice(text.indexOf('gamma'))}`,
        ];
      case undefined:
        return [text];
    }
  });
}

const ofSide = (texts: string[], name: string) =>
  texts.join(' ').match(new RegExp(`${name}-\\S+`, 'g')) ?? [];
const edits = fc.array(
  fc.record({
    at: fc.nat(30),
    kind: fc.constantFrom('put in' as const, 'change' as const, 'take out' as const, 'split' as const),
  }),
  { maxLength: 8 },
);

describe('merging any two edits of one text', () => {
  it('keeps every word of both sides when both are chosen, otherwise every word of the chosen side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), edits, edits, (size, my, their) => {
        const base = baseOf(size);
        const [mine, theirs] = [edited(base, my, 'mine'), edited(base, their, 'theirs')];
        const merged = mergeBlocks(base, page(...mine), page(...theirs));
        const both = settled(merged, 'both');
        expect(new Set(ofSide(both, 'mine'))).toEqual(new Set(ofSide(mine, 'mine')));
        expect(new Set(ofSide(both, 'theirs'))).toEqual(new Set(ofSide(theirs, 'theirs')));
        expect(new Set(ofSide(settled(merged, 'mine'), 'mine'))).toEqual(new Set(ofSide(mine, 'mine')));
        expect(new Set(ofSide(settled(merged, 'theirs'), 'theirs'))).toEqual(
          new Set(ofSide(theirs, 'theirs')),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('repeats nothing and loses no block that neither side touched', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), edits, edits, (size, my, their) => {
        const base = baseOf(size);
        const [mine, theirs] = [edited(base, my, 'mine'), edited(base, their, 'theirs')];
        const merged = settled(mergeBlocks(base, page(...mine), page(...theirs)), 'mine').join(' ');
        for (const text of textsOf(base).filter(it => mine.includes(it) && theirs.includes(it)))
          expect(merged.split(text)).toHaveLength(2);
        for (const word of new Set([...ofSide(mine, 'mine'), ...ofSide(theirs, 'theirs')]))
          expect(merged.split(' ').filter(it => it === word).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it('reports no conflict when only one side changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), edits, (size, my) => {
        const base = baseOf(size);
        const mine = edited(base, my, 'mine');
        for (const merged of [
          mergeBlocks(base, page(...mine), base),
          mergeBlocks(base, base, page(...mine)),
        ]) {
          expect(asks(merged)).toEqual([]);
          expect(settled(merged, 'mine')).toEqual(mine);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reports no conflict when the sides changed different blocks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(30), fc.nat(30), (size, a, b) => {
        fc.pre(a % size !== b % size);
        const base = baseOf(size);
        const mine = edited(base, [{ at: a, kind: 'change' }], 'mine');
        const theirs = edited(base, [{ at: b, kind: 'change' }], 'theirs');
        const merged = mergeBlocks(base, page(...mine), page(...theirs));
        expect(asks(merged)).toEqual([]);
        const text = settled(merged, 'mine').join(' ');
        expect([ofSide([text], 'mine'), ofSide([text], 'theirs')].map(({ length }) => length)).toEqual([
          1, 1,
        ]);
      }),
    );
  });
});

/** The number of occurrences of each text on a page. */
function countsOf(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

// Few words, so that both sides often write the same text, move it, or change it to an existing one.
const sentences = fc
  .array(fc.constantFrom('boats', 'night', 'ticket', 'quiet', 'harbour'), { minLength: 1, maxLength: 3 })
  .map(words => words.join(' '));
const anyPage = fc.array(sentences, { maxLength: 7 });
/** A page made from another by removing, inserting and moving blocks. */
const madeOf = (base: string[]) =>
  fc
    .array(fc.record({ from: fc.nat(8), to: fc.nat(8), text: fc.option(sentences, { nil: null }) }), {
      maxLength: 5,
    })
    .map(steps => {
      const texts = [...base];
      for (const { from, to, text } of steps) {
        const [taken] = from < texts.length ? texts.splice(from, 1) : [];
        const put = text ?? taken;
        if (put !== undefined) texts.splice(Math.min(to, texts.length), 0, put);
      }
      return texts;
    });
const twoEdits = anyPage.chain(base =>
  fc.record({ base: fc.constant(base), mine: madeOf(base), theirs: madeOf(base) }),
);

/** The blocks of a page that are missing or moved in a later one. */
const takenOut = (base: string[], later: string[]) =>
  pairBlocks(page(...base), page(...later)).flatMap(({ older, same }) =>
    older && !same ? [blockWords(older)] : [],
  );

describe('merging text that only one side has', () => {
  it('drops it without a conflict only when the other side removed it', () => {
    fc.assert(
      fc.property(twoEdits, ({ base, mine, theirs }) => {
        const merged = mergeBlocks(page(...base), page(...mine), page(...theirs));
        const left = countsOf(settled(merged, 'both'));
        for (const [texts, other] of [
          [theirs, mine],
          [mine, theirs],
        ] as const) {
          const gone = countsOf(takenOut(base, other));
          for (const [text, count] of countsOf(texts))
            expect(left.get(text) ?? 0).toBeGreaterThanOrEqual(count - (gone.get(text) ?? 0));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('returns the changed side when the other changed nothing or the same', () => {
    fc.assert(
      fc.property(twoEdits, ({ base, mine }) => {
        for (const theirs of [base, mine]) {
          const merged = mergeBlocks(page(...base), page(...mine), page(...theirs));
          expect(asks(merged)).toEqual([]);
          expect(settled(merged, 'theirs')).toEqual(mine);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
