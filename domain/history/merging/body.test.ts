import { describe, expect, it } from 'vitest';
import { withBlockId, withoutBlockIds } from '@/domain/document/block-id';
import type { Body, BodyNode } from '@/domain/document/body';
import { validateBody } from '@/domain/document/validate';
import { blockWords } from '../words';
import { mergeBodies, type MergedBody } from './body';
import type { Side } from './conflicts';

const text = (words: string, ...marks: string[]): BodyNode => ({
  type: 'text',
  text: words,
  ...(marks.length && { marks: marks.map(type => ({ type })) }),
});
const p = (...content: (string | BodyNode)[]): BodyNode => ({
  type: 'paragraph',
  content: content.map(one => (typeof one === 'string' ? text(one) : one)),
});
const doc = (...content: (string | BodyNode)[]): Body => ({
  type: 'doc',
  content: content.map(one => (typeof one === 'string' ? p(one) : one)),
});
const list = (...items: BodyNode[]): BodyNode => ({ type: 'bulletList', content: items });
const item = (words: string, ...inner: BodyNode[]): BodyNode => ({
  type: 'listItem',
  content: [p(words), ...inner],
});
const table = (...rows: string[][]): BodyNode => ({
  type: 'table',
  attrs: { caption: 'Fares', source: '' },
  content: rows.map(cells => ({
    type: 'tableRow',
    content: cells.map(words => ({ type: 'tableCell', content: [words ? p(words) : { type: 'paragraph' }] })),
  })),
});
const picture = (
  media: string,
  texts: { caption?: string; alt?: string; credit?: string } = {},
): BodyNode => ({
  type: 'galleryPicture',
  attrs: { media, alt: '', caption: '', credit: '', ...texts },
});
const gallery = (...pictures: BodyNode[]): BodyNode => ({
  type: 'gallery',
  attrs: { caption: '', credit: '' },
  content: pictures,
});

const resolvedBody = (merged: MergedBody, side?: Side) => withoutBlockIds(merged.resolve(() => side));
const wordsOf = (merged: MergedBody, side?: Side) => resolvedBody(merged, side).content!.map(blockWords);
const kindsOfConflicts = ({ conflicts }: MergedBody) =>
  [...conflicts.values()].map(({ kind, field }) => (field ? `${kind} ${field}` : kind));

/** The result of a merge without conflicts. */
function merged(base: Body, mine: Body, theirs: Body): string[] {
  const found = mergeBodies(base, mine, theirs);
  expect(kindsOfConflicts(found)).toEqual([]);
  expect(validateBody(found.resolve(() => undefined))).toMatchObject({ ok: true });
  return wordsOf(found);
}

const BASE = [
  'The last boat left at twenty past eleven',
  'Six rebuilt ferries cross until two in the morning',
  'A ticket stays at two yuan and sixty fen',
];

describe('two changes of one paragraph', () => {
  it('merge by words where they do not touch', () => {
    const [base, mine, theirs] = [
      doc('The last boat left at twenty past eleven.'),
      doc('The very last boat left at twenty past eleven.'),
      doc('The last boat left at twenty past eleven. It is quiet.'),
    ];
    expect(merged(base, mine, theirs)).toEqual([
      'The very last boat left at twenty past eleven. It is quiet.',
    ]);
  });

  it('keep the marks that each side set', () => {
    const found = mergeBodies(
      doc('one two three four'),
      doc(p(text('one', 'bold'), ' two three four')),
      doc(p('one two three ', text('four', 'italic'))),
    );
    expect(resolvedBody(found)).toEqual(doc(p(text('one', 'bold'), ' two three ', text('four', 'italic'))));
  });

  it('set both marks of one word', () => {
    const found = mergeBodies(doc('one'), doc(p(text('one', 'bold'))), doc(p(text('one', 'italic'))));
    expect(resolvedBody(found)).toEqual(doc(p(text('one', 'bold', 'italic'))));
  });

  it('conflict in the words that both changed, and in no others', () => {
    const found = mergeBodies(
      doc('The boat is old and slow'),
      doc('The boat is new and slow'),
      doc('The boat is rusty and slow, they say'),
    );
    expect(kindsOfConflicts(found)).toEqual(['words']);
    expect(wordsOf(found, 'mine')).toEqual(['The boat is new and slow, they say']);
    expect(wordsOf(found, 'theirs')).toEqual(['The boat is rusty and slow, they say']);
    expect(wordsOf(found, 'both')).toEqual(['The boat is new rusty and slow, they say']);
  });

  it('have what both added at the end once when both are kept', () => {
    const found = mergeBodies(doc('Boats.'), doc('Boats. It is quiet.'), doc('Boats. It is new.'));
    expect(wordsOf(found, 'both')).toEqual(['Boats. It is quiet. It is new.']);
    const alike = mergeBodies(
      doc('Boats.'),
      doc('Boats. It is quiet at night'),
      doc('Boats. It is quiet at'),
    );
    expect(wordsOf(alike, 'both')).toEqual(['Boats. It is quiet at night']);
  });

  it('merge by characters in Chinese', () => {
    expect(merged(doc('渡轮在夜里回来了'), doc('六艘渡轮在夜里回来了'), doc('渡轮在夜里回来了吗'))).toEqual([
      '六艘渡轮在夜里回来了吗',
    ]);
  });

  it('conflict when both added the same sentence at different ends', () => {
    const found = mergeBodies(
      doc('The boat is old.'),
      doc('It leaves at ten tonight. The boat is old.'),
      doc('The boat is old. It leaves at ten tonight.'),
    );
    expect(kindsOfConflicts(found)).toEqual(['words']);
    expect(wordsOf(found, 'both')).toEqual(['It leaves at ten tonight. The boat is old.']);
  });
});

describe('blocks', () => {
  it('that one side moved and the other edited are moved and edited', () => {
    const [a, b, c] = BASE.map((words, at) => withBlockId(p(words), `id${at}`));
    const edited = withBlockId(p('A ticket will cost what it did'), 'id2');
    for (const [mine, theirs] of [
      [doc(c!, a!, b!), doc(a!, b!, edited)],
      [doc(a!, b!, edited), doc(c!, a!, b!)],
    ] as const)
      expect(merged(doc(a!, b!, c!), mine, theirs)).toEqual([blockWords(edited), BASE[0], BASE[1]]);
  });

  it('without identities are recognized by their words', () => {
    expect(
      merged(
        doc(...BASE),
        doc(BASE[2]!, BASE[0]!, BASE[1]!),
        doc(BASE[0]!, BASE[1]!, `${BASE[2]}, as in 2017`),
      ),
    ).toEqual([`${BASE[2]}, as in 2017`, BASE[0], BASE[1]]);
  });

  it('that both sides moved to different places conflict in the place', () => {
    const four = [...BASE, 'The pier is closed on Sundays', 'Bring a coat'];
    const [a, b, c, d, e] = four;
    const found = mergeBodies(doc(...four), doc(b!, c!, a!, d!, e!), doc(b!, c!, d!, e!, a!));
    expect(kindsOfConflicts(found)).toEqual(['place']);
    expect(wordsOf(found, 'mine')).toEqual([b, c, a, d, e]);
    expect(wordsOf(found, 'theirs')).toEqual([b, c, d, e, a]);
  });

  it('that one side removed and the other edited conflict', () => {
    const found = mergeBodies(doc(...BASE), doc(...BASE.slice(1)), doc(`${BASE[0]} today`, ...BASE.slice(1)));
    expect(kindsOfConflicts(found)).toEqual(['block']);
    expect(wordsOf(found, 'mine')).toEqual(BASE.slice(1));
    expect(wordsOf(found, 'theirs')).toEqual([`${BASE[0]} today`, ...BASE.slice(1)]);
  });

  it('that one side split and the other edited have both', () => {
    const mine = doc('The last boat left', 'at twenty past eleven');
    expect(merged(doc(BASE[0]!), mine, doc('The very last boat left at twenty past eleven'))).toEqual([
      'The very last boat left',
      'at twenty past eleven',
    ]);
  });

  it('that one side joined and the other edited have both', () => {
    expect(
      merged(
        doc('One two three', 'four five six'),
        doc('One two three four five six'),
        doc('One two three', 'four five seven'),
      ),
    ).toEqual(['One two three four five seven']);
  });

  it('that each side joined to another are one conflict, so that no choice has them twice or not at all', () => {
    // MERGE_SEED=777747073, pair 4406
    const [a, b, c] = BASE;
    const d = 'The pier is closed on Sundays';
    const found = mergeBodies(doc(a!, b!, c!, d), doc(`${a} ${b}`, c!, d), doc(a!, c!, `${d} ${b}`));
    expect(kindsOfConflicts(found)).toEqual(['block']);
    expect(wordsOf(found, 'mine')).toEqual([`${a} ${b}`, c, d]);
    expect(wordsOf(found, 'theirs')).toEqual([a, c, `${d} ${b}`]);
  });

  it('in Chinese that each side joined to another are one conflict', () => {
    const [a, b, c, d] = ['渡轮在夜里回来了', '六艘新船开到凌晨两点', '票价仍是两元六角', '码头周日关闭'];
    const found = mergeBodies(doc(a!, b!, c!, d!), doc(a! + b!, c!, d!), doc(a!, c!, d! + b!));
    expect(kindsOfConflicts(found)).toEqual(['block']);
    expect(wordsOf(found, 'mine')).toEqual([a! + b!, c, d]);
    expect(wordsOf(found, 'theirs')).toEqual([a, c, d! + b!]);
  });

  it('that both sides added at one place conflict, and both can be kept', () => {
    const found = mergeBodies(doc(...BASE), doc(...BASE, 'Mine'), doc(...BASE, 'Theirs'));
    expect(kindsOfConflicts(found)).toEqual(['block']);
    expect(wordsOf(found, 'both')).toEqual([...BASE, 'Mine', 'Theirs']);
  });

  it('that one side turned into a heading and the other edited are an edited heading', () => {
    const heading: BodyNode = { type: 'heading', attrs: { level: 2 }, content: [text('One two three')] };
    const found = mergeBodies(doc('One two three'), doc(heading), doc('One two three four'));
    expect(resolvedBody(found)).toEqual(doc({ ...heading, content: [text('One two three four')] }));
  });

  it('that both sides identified differently get one of the identities, the same from both points of view', () => {
    const [mine, theirs] = ['b', 'a'].map(id => doc(withBlockId(p('One two three four'), id)));
    const ids = [
      mergeBodies(doc('One two three'), mine!, theirs!),
      mergeBodies(doc('One two three'), theirs!, mine!),
    ].map(found => found.resolve(() => undefined).content![0]!.attrs);
    expect(ids[0]).toEqual(ids[1]);
  });
});

describe('tables', () => {
  const base = table(['Crossing', 'Fare'], ['Before midnight', '2.60'], ['After midnight', '3.00']);

  it('merge by cell, with rows and columns that each side added', () => {
    const mine = table(
      ['Crossing', 'Fare'],
      ['Before midnight', '2.70'],
      ['After midnight', '3.00'],
      ['Holidays', '3.20'],
    );
    const theirs = table(
      ['Crossing', 'Every', 'Fare'],
      ['Before midnight', '20 min', '2.60'],
      ['After midnight', '25 min', '3.10'],
    );
    const found = mergeBodies(doc(base), doc(mine), doc(theirs));
    expect(kindsOfConflicts(found)).toEqual([]);
    const cells = resolvedBody(found).content![0]!.content!.map(row => row.content!.map(blockWords));
    expect(cells).toEqual([
      ['Crossing', 'Every', 'Fare'],
      ['Before midnight', '20 min', '2.70'],
      ['After midnight', '25 min', '3.10'],
      ['Holidays', '', '3.20'],
    ]);
    expect(validateBody(found.resolve(() => undefined))).toMatchObject({ ok: true });
  });

  it('conflict in the cell that both changed', () => {
    const mine = table(['Crossing', 'Fare'], ['Before midnight', '2.70'], ['After midnight', '3.00']);
    const theirs = table(['Crossing', 'Fare'], ['Before midnight', '2.50'], ['After midnight', '3.20']);
    const found = mergeBodies(doc(base), doc(mine), doc(theirs));
    expect(kindsOfConflicts(found)).toEqual(['cell']);
    expect(wordsOf(found, 'theirs')[0]).toContain('2.50');
    expect(wordsOf(found, 'mine')[0]).toContain('2.70');
    expect(wordsOf(found, 'mine')[0]).toContain('3.20');
  });

  it('conflict in the row that one side removed and the other changed', () => {
    const mine = table(['Crossing', 'Fare'], ['Before midnight', '2.60']);
    const theirs = table(['Crossing', 'Fare'], ['Before midnight', '2.60'], ['After midnight', '3.20']);
    const found = mergeBodies(doc(base), doc(mine), doc(theirs));
    expect(kindsOfConflicts(found)).toEqual(['row']);
    expect(wordsOf(found, 'theirs')[0]).toContain('3.20');
    expect(wordsOf(found, 'mine')[0]).not.toContain('After');
  });
});

describe('lists and galleries', () => {
  it('merge by item, with those that each side added', () => {
    const base = list(item('Six boats'), item('Last boat at one'), item('Dogs travel free'));
    const mine = list(
      item('Six boats'),
      item('Last boat at 01:40'),
      item('Dogs travel free'),
      item('Bicycles below'),
    );
    const theirs = list(
      item('Six new boats'),
      item('Last boat at one'),
      item('Dogs travel free'),
      item('Cash is taken'),
    );
    const words = merged(doc(base), doc(mine), doc(theirs))[0]!.split('\n');
    expect(words.slice(0, 3)).toEqual(['Six new boats', 'Last boat at 01:40', 'Dogs travel free']);
    expect(words.slice(3).toSorted()).toEqual(['Bicycles below', 'Cash is taken']);
  });

  it('merge items of a list in an item', () => {
    const nested = (inner: string, outer = 'Boats') => doc(list(item(outer, list(item(inner), item('Six')))));
    expect(
      merged(nested('One two'), nested('One two three'), nested('One two', 'Ferries and boats')),
    ).toEqual(['Ferries and boats\nOne two three\nSix']);
  });

  it('conflict in the item that both changed, or that one removed', () => {
    const base = list(item('Six boats'), item('Last boat at one'), item('Dogs travel free'));
    const mine = list(item('Six boats'), item('Last boat at two'), item('Dogs travel for nothing'));
    const theirs = list(item('Six boats'), item('Last boat at three'));
    expect(kindsOfConflicts(mergeBodies(doc(base), doc(mine), doc(theirs)))).toEqual(['item', 'item']);
  });

  it('merge galleries by picture and captions by field', () => {
    const base = gallery(picture('m1', { caption: 'Quay', credit: 'Wen' }), picture('m2'), picture('m3'));
    const mine = gallery(picture('m2'), picture('m1', { caption: 'The quay', credit: 'Wen' }), picture('m3'));
    const theirs = gallery(
      picture('m1', { caption: 'Quay', credit: 'Qiu' }),
      picture('m2', { alt: 'A boat' }),
      picture('m4'),
    );
    const found = mergeBodies(doc(base), doc(mine), doc(theirs));
    expect(kindsOfConflicts(found)).toEqual([]);
    const pictures = resolvedBody(found).content![0]!.content!.map(({ attrs }) => attrs);
    expect(pictures).toEqual([
      { media: 'm2', alt: 'A boat', caption: '', credit: '' },
      { media: 'm1', alt: '', caption: 'The quay', credit: 'Qiu' },
      { media: 'm4', alt: '', caption: '', credit: '' },
    ]);
  });

  it('conflict in each field of a picture that both changed', () => {
    const [base, mine, theirs] = ['Quay', 'The quay', 'A quay'].map(caption =>
      doc(gallery(picture('m1', { caption }))),
    );
    expect(kindsOfConflicts(mergeBodies(base!, mine!, theirs!))).toEqual(['field caption']);
  });
});

describe('a large text', () => {
  const WORDS = Array.from({ length: 20_000 }, (_, at) => `word${(at * 7919) % 5003}`);
  const blocks = Array.from({ length: 2000 }, (_, at) => WORDS.slice(at * 10, at * 10 + 10).join(' '));
  const changed = (every: number, word: string) =>
    doc(...blocks.map((words, at) => (at % every === 0 ? `${word} ${words}` : words)));

  it('of 2,000 blocks and 20,000 words is merged without a noticeable wait', () => {
    const [base, mine, theirs] = [doc(...blocks), changed(7, 'mine'), changed(11, 'theirs')];
    const times = Array.from({ length: 5 }, () => {
      const texts = structuredClone([base, mine, theirs]);
      const start = process.cpuUsage();
      expect(mergeBodies(texts[0]!, texts[1]!, texts[2]!).conflicts.size).toBe(26);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    // 40 to 60 ms of processor time; the bound is for machines that do other work at the same time.
    expect(Math.min(...times)).toBeLessThan(500);
  });
});

describe('texts that are much work to merge', () => {
  it('conflict in larger pieces, and lose nothing', () => {
    const words = (seed: number) => Array.from({ length: 400 }, (_, at) => `w${(at * seed + seed) % 307}`);
    const texts = (from: number) => Array.from({ length: 50 }, (_, at) => words(from + at).join(' '));
    const [base, mine, theirs] = [doc(...texts(3)), doc(...texts(101)), doc(...texts(203))];
    const found = mergeBodies(base, mine, theirs);
    expect(kindsOfConflicts(found).length).toBeGreaterThan(0);
    expect(wordsOf(found, 'mine')).toEqual(mine.content!.map(blockWords));
    expect(wordsOf(found, 'theirs')).toEqual(theirs.content!.map(blockWords));
  });
});

describe('texts without a common ancestor', () => {
  it('conflict wherever they differ', () => {
    const found = mergeBodies(
      null,
      doc('One', 'Two boats leave', 'Three'),
      doc('One', 'Two boats arrive', 'Three'),
    );
    expect(kindsOfConflicts(found)).toEqual(['block']);
    expect(wordsOf(found, 'both')).toEqual(['One', 'Two boats leave arrive', 'Three']);
  });
});
