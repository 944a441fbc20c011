import { Fragment, Node, Slice } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { doc, p, text } from '../samples.fixture';
import { bodySchema } from '../schema';
import { lostWords } from './lost-words';
import { mappingOf } from './mapping';
import { MoveStep } from './move-step';
import { mapRanges } from './ranges';
import { rebase } from './rebase';
import { stepsFrom } from './steps';

const before = Node.fromJSON(bodySchema, doc(...['One.', 'Two.', 'Three.'].map(words => p(text(words)))));
const texts = (of: Node) => of.children.map(({ textContent }) => textContent);
const change = (edit: (tr: Transform) => unknown) => {
  const made = new Transform(before);
  edit(made);
  return made;
};
/** The starts of the blocks, and the end. */
const [one, two, three, end] = [0, 6, 12, 20];
const down = new MoveStep(one, two, end);
const up = new MoveStep(three, end, one);

/** What both orders of two changes lead to. */
const bothOrders = (mine: Transform, theirs: Transform) =>
  [
    [mine, theirs],
    [theirs, mine],
  ].map(([first, later]) => texts(rebase(first!.doc, later!.steps, mappingOf(first!.steps)).doc));

describe('A block that is moved', () => {
  it.each([
    ['down', down, ['Two.', 'Three.', 'One.']],
    ['up', up, ['Three.', 'One.', 'Two.']],
  ])('%s is at its place, can be moved back, and is the same from JSON', (_, step, wanted) => {
    const after = step.apply(before).doc!;
    expect(texts(after)).toEqual(wanted);
    expect(step.invert().apply(after).doc!.eq(before)).toBe(true);
    const [read] = stepsFrom(bodySchema, JSON.parse(JSON.stringify([step])))!;
    expect(read!.apply(before).doc!.eq(after)).toBe(true);
  });

  it.each([
    ['to within itself', new MoveStep(one, three, two)],
    ['from the middle of one text to that of another', new MoveStep(2, 8, end)],
    ['to outside of the text', new MoveStep(one, two, end + 1)],
    ['of nothing', new MoveStep(two, two, end)],
  ])('%s stays where it is', (_, step) => {
    expect(step.apply(before)).toMatchObject({ doc: null, failed: expect.any(String) });
  });

  it('takes along what a colleague writes in it meanwhile, whoever was first', () => {
    const typed = change(tr => tr.insert(4, bodySchema.text(' more')));
    for (const result of bothOrders(
      change(tr => tr.step(down)),
      typed,
    ))
      expect(result).toEqual(['Two.', 'Three.', 'One more.']);
  });

  it('is there once when two people move it, where the later moved it', () => {
    const results = bothOrders(
      change(tr => tr.step(new MoveStep(two, three, one))),
      change(tr => tr.step(new MoveStep(two, three, end))),
    );
    expect(results).toEqual([
      ['One.', 'Three.', 'Two.'],
      ['Two.', 'One.', 'Three.'],
    ]);
  });

  it('is gone when a colleague deletes it, whoever was first', () => {
    const results = bothOrders(
      change(tr => tr.step(down)),
      change(tr => tr.delete(one, two)),
    );
    for (const result of results) expect(result).toEqual(['Two.', 'Three.']);
  });

  it('is not part of the text into which it is moved', () => {
    const through = mappingOf([new MoveStep(three, end, two)]);
    expect(mapRanges([{ from: one, to: three }], through)).toEqual([
      { from: 0, to: 6 },
      { from: 14, to: 20 },
    ]);
  });

  it('is not deleted with the blocks between which it arrives', () => {
    const [, after] = bothOrders(
      change(tr => tr.delete(one, three)),
      change(tr => tr.step(new MoveStep(three, end, two))),
    );
    expect(after).toContain('Three.');
  });

  it.each([
    ['before', (tr: Transform) => tr.delete(two, three).step(new MoveStep(one, two, 14)), ['Three.', 'One.']],
    ['behind', (tr: Transform) => tr.delete(two, three).step(new MoveStep(6, 14, one)), ['Three.', 'One.']],
  ])('from %s a block that two people delete takes nothing else with it', (_, theirs, wanted) => {
    const mine = change(tr => tr.delete(two, three));
    const { steps, doc: after } = change(theirs);
    expect(texts(rebase(after, mine.steps, mappingOf(steps)).doc)).toEqual(wanted);
  });

  it('is deleted in part by its author as far as that was selected, also when a colleague writes elsewhere', () => {
    const mine = change(tr => tr.step(down).delete(10, 16));
    const theirs = change(tr => tr.insert(8, bodySchema.text('!')));
    expect(texts(rebase(theirs.doc, mine.steps, mappingOf(theirs.steps)).doc)).toEqual(['T!wo.', 'Thrne.']);
  });

  it('keeps its words where its author and a colleague deleted its end', () => {
    const withoutText = new Slice(Fragment.from(before.child(0).copy()), 1, 0);
    const mine = change(tr => tr.step(down).replace(17, 20, withoutText));
    const theirs = change(tr => tr.replace(2, 6, withoutText));
    expect(texts(rebase(theirs.doc, mine.steps, mappingOf(theirs.steps)).doc)).toEqual([
      'Two.',
      'Three.',
      'O',
    ]);
  });

  it('has nothing lost when its place is gone', () => {
    const mine = change(tr => tr.step(down));
    const theirs = change(tr => tr.delete(one, two));
    const result = rebase(theirs.doc, mine.steps, mappingOf(theirs.steps));
    expect(lostWords(mine.doc, mine.steps, result)).toEqual([]);
  });
});
