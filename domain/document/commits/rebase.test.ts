import { Fragment, Node, Schema, Slice } from 'prosemirror-model';
import { AttrStep, ReplaceAroundStep, ReplaceStep, Transform } from 'prosemirror-transform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_ID } from '../block-id';
import { bodySchema } from '../schema';
import { schemaHash, stepsFrom } from './steps';
import { performed, someEdits, type Edit } from './edits.fixture';
import { DeleteSuggestedStep } from './delete-suggested-step';
import { lostWords } from './lost-words';
import { appliedAll } from './apply';
import { mappingOf } from './mapping';
import { MoveStep } from './move-step';
import { rebase } from './rebase';

const p = (text: string) => ({ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) });
const docOf = (...texts: string[]) => Node.fromJSON(bodySchema, { type: 'doc', content: texts.map(p) });
const change = (doc: Node, edit: (tr: Transform) => Transform) => edit(new Transform(doc));
const insert = (doc: Node, at: number, text: string) =>
  change(doc, tr => tr.insert(at, bodySchema.text(text)));
const textsIn = (doc: Node) => doc.children.map(({ textContent }) => textContent);
const insertion = bodySchema.marks.insertion!.create({
  personId: 'a',
  at: '2026-12-01T08:00:00Z',
  changeId: 'c',
});

it.each([
  ['sets an attribute of what has become text', new AttrStep(1, BLOCK_ID, 'abc')],
  ['replaces what is outside of the text', new ReplaceStep(20, 21, Slice.empty)],
  ['wraps what is outside of the text', new ReplaceAroundStep(20, 24, 21, 23, Slice.empty, 0)],
])('A step that %s fails without an exception, so that an undo leaves it out', (_, step) => {
  expect(step.apply(docOf('The boat left.'))).toMatchObject({ doc: null, failed: expect.any(String) });
});

describe('rebasing steps', () => {
  it('keeps the words of two people who type in one paragraph', () => {
    const doc = docOf('The boat left.');
    const theirs = insert(doc, 9, ' of nine');
    const mine = insert(doc, 14, ' late');
    const { doc: after } = rebase(theirs.doc, mine.steps, mappingOf(theirs.steps));
    expect(textsIn(after)).toEqual(['The boat of nine left late.']);
  });

  it('puts words typed at the same place before those that came first', () => {
    const doc = docOf('ab');
    const [theirs, mine] = [insert(doc, 2, 'X'), insert(doc, 2, 'Y')];
    expect(textsIn(rebase(theirs.doc, mine.steps, mappingOf(theirs.steps)).doc)).toEqual(['aYXb']);
    const shown = rebase(mine.doc, theirs.steps, mappingOf(mine.steps), () => false);
    expect(textsIn(shown.doc)).toEqual(['aYXb']);
  });

  it('keeps a correction within a word that was not sent yet', () => {
    const doc = docOf('The boat left.');
    const theirs = insert(doc, 1, 'Yesterday: ');
    const mine = change(doc, tr => tr.insert(14, bodySchema.text(' lte')).insert(16, bodySchema.text('a')));
    const { doc: after } = rebase(theirs.doc, mine.steps, mappingOf(theirs.steps));
    expect(textsIn(after)).toEqual(['Yesterday: The boat left late.']);
  });

  it('returns nothing for a step in a paragraph that is gone, and applies the others', () => {
    const doc = docOf('one', 'two');
    const theirs = change(doc, tr => tr.delete(0, 5));
    const mine = change(doc, tr => tr.insert(3, bodySchema.text('X')).insert(10, bodySchema.text('Y')));
    const result = rebase(theirs.doc, mine.steps, mappingOf(theirs.steps));
    expect(result.steps.map(({ length }) => length)).toEqual([0, 1]);
    expect(textsIn(result.doc)).toEqual(['twoY']);
    expect(lostWords(mine.doc, mine.steps, result)).toMatchObject([{ text: 'onXe', after: '', block: 0 }]);
  });

  it('keeps the order of what one person inserts where a colleague deletes the words between', () => {
    const doc = docOf('one two three four');
    const theirs = change(doc, tr => tr.delete(5, 15));
    const mine = change(doc, tr => tr.insert(5, bodySchema.text('X ')).insert(17, bodySchema.text('Z ')));
    expect(textsIn(mine.doc)).toEqual(['one X two three Z four']);
    const result = rebase(theirs.doc, mine.steps, mappingOf(theirs.steps));
    expect(textsIn(result.doc)).toEqual(['one X Z four']);
  });

  it('deletes the words of a block whose beginning a colleague joined to the block before', () => {
    const doc = docOf('one', 'two', 'three');
    const theirs = change(doc, tr => tr.join(5));
    const mine = change(doc, tr => tr.delete(5, 10));
    const result = rebase(theirs.doc, mine.steps, mappingOf(theirs.steps));
    expect(textsIn(result.doc)).toEqual(['one', 'three']);
    expect(() => result.doc.check()).not.toThrow();
  });

  it('deletes what is left where a colleague deleted around both ends of the deletion', () => {
    const doc = docOf('The boat left at nine.');
    const theirs = change(doc, tr => tr.delete(13, 18).delete(4, 7));
    const mine = change(doc, tr => tr.delete(5, 16));
    const result = rebase(theirs.doc, mine.steps, mappingOf(theirs.steps));
    expect(textsIn(result.doc)).toEqual(['Thenine.']);
  });

  it('deletes words of its author where a colleague deleted what was between them and the start of the deletion', () => {
    const doc = docOf('one', 'two');
    const theirs = change(doc, tr => tr.join(5));
    const mine = change(doc, tr => tr.insert(6, bodySchema.text('new ')).delete(4, 10));
    expect(textsIn(mine.doc)).toEqual(['onetwo']);
    expect(textsIn(rebase(theirs.doc, mine.steps, mappingOf(theirs.steps)).doc)).toEqual(['onetwo']);
  });

  it('deletes a part of what its author wrote where a colleague deleted what was between that and its start', () => {
    const doc = docOf('one', 'two');
    const theirs = change(doc, tr => tr.join(5));
    const mine = change(doc, tr => tr.insert(6, bodySchema.text('new ')).delete(4, 9));
    expect(textsIn(mine.doc)).toEqual(['one two']);
    expect(textsIn(rebase(theirs.doc, mine.steps, mappingOf(theirs.steps)).doc)).toEqual(['one two']);
  });

  it('deletes the words of a replacement to the end of a block that a colleague joined to the next', () => {
    const doc = docOf('one two', 'three');
    const theirs = change(doc, tr => tr.join(9));
    const end = new Slice(Fragment.from(bodySchema.nodeFromJSON(p(''))), 1, 0);
    const mine = change(doc, tr => tr.step(new ReplaceStep(4, 9, end)));
    expect(textsIn(mine.doc)).toEqual(['one', 'three']);
    expect(textsIn(rebase(theirs.doc, mine.steps, mappingOf(theirs.steps)).doc)).toEqual(['onethree']);
  });

  it('deletes the words of two replacements to the end of a list that a colleague turned into a paragraph', () => {
    const item = { type: 'listItem', content: [p('one two three')] };
    const list = { type: 'bulletList', content: [item] };
    const doc = Node.fromJSON(bodySchema, { type: 'doc', content: [list] });
    const end = new Slice(
      Fragment.from(bodySchema.nodeFromJSON({ ...list, content: [{ ...item, content: [p('')] }] })),
      3,
      0,
    );
    const theirs = change(doc, tr => tr.step(new ReplaceAroundStep(0, 19, 2, 17, Slice.empty, 0)));
    const mine = change(doc, tr => tr.step(new ReplaceStep(10, 19, end)).step(new ReplaceStep(6, 13, end)));
    expect(textsIn(mine.doc)).toEqual(['one']);
    expect(textsIn(rebase(theirs.doc, mine.steps, mappingOf(theirs.steps)).doc)).toEqual(['one']);
  });

  it('keeps a list inserted where a paragraph was split, though half of that split is deleted', () => {
    const doc = docOf('one two', 'three');
    const list = { type: 'bulletList', content: [{ type: 'listItem', content: [p('new')] }] };
    // A heading has no place in a list, so that for others both ends of the split stay.
    const theirs = change(doc, tr =>
      tr.wrap(doc.resolve(1).blockRange()!, [
        { type: bodySchema.nodes.bulletList! },
        { type: bodySchema.nodes.listItem! },
      ]),
    );
    const mine = change(doc, tr =>
      tr
        .split(4)
        .setBlockType(1, 1, bodySchema.nodes.heading!, { level: 2 })
        .insert(5, bodySchema.nodeFromJSON(list))
        .delete(14, 20),
    );
    expect(textsIn(mine.doc)).toEqual(['one', 'new', 'three']);
    const result = rebase(theirs.doc, mine.steps, mappingOf(theirs.steps));
    expect(textsIn(result.doc)).toEqual(['onenew', 'three']);
  });

  it('keeps a paragraph that is between the ends of a deletion because the move before it was refused', () => {
    const cell = { type: 'tableCell', content: [p('')] };
    const table = { type: 'table', content: [{ type: 'tableRow', content: [cell] }] };
    const doc = Node.fromJSON(bodySchema, { type: 'doc', content: [table, p('one'), p('two three')] });
    const [second, third, end] = [8, 13, doc.content.size];
    const theirs = change(doc, tr => tr.join(third));
    const mine = change(doc, tr =>
      tr
        .step(new MoveStep(third, end, second))
        .delete(4, 13)
        .split(4)
        .delete(3, 5),
    );
    expect(textsIn(mine.doc)).toEqual(['three', 'one']);
    const result = rebase(theirs.doc, mine.steps, mappingOf(theirs.steps));
    expect(result.doc.textContent).toBe('onetwo three');
    expect(() => result.doc.check()).not.toThrow();
  });

  it('keeps own words of which a part was moved, where a colleague prevented that, and words before them are deleted', () => {
    const doc = docOf('ab');
    const theirs = change(doc, tr =>
      tr.wrap(tr.doc.resolve(1).blockRange()!, [{ type: bodySchema.nodes.quotation! }]),
    );
    const { heading } = bodySchema.nodes;
    const split = Slice.fromJSON(bodySchema, { content: [p('X'), p('')], openStart: 1, openEnd: 1 });
    // Neither a heading nor what becomes one is possible in a quotation.
    const mine = change(doc, tr =>
      tr
        .replace(2, 2, split)
        .insert(4, heading!.create({ level: 2 }, bodySchema.text('H')))
        .setBlockType(8, 8, heading!, { level: 2 })
        .step(new MoveStep(4, 7, 0))
        .delete(4, 5),
    );
    expect(textsIn(mine.doc)).toEqual(['H', 'X', 'b']);
    const { doc: after } = rebase(theirs.doc, mine.steps, mappingOf(theirs.steps));
    expect(after.toString()).toBe('doc(quotation(paragraph("X"), paragraph("b")))');
  });

  it('keeps own words pasted over cells, which a colleague fills, where the start of the paste is replaced', () => {
    const cell = (type: string, text = '') => ({ type, content: [p(text)] });
    const row = (...content: object[]) => ({ type: 'tableRow', content });
    const table = (...content: object[]) => ({ type: 'table', content });
    const [header, body] = [cell('tableHeader'), row(cell('tableCell'), cell('tableCell'))];
    const filled = (text: string) => table(row(cell('tableHeader', text), header), body);
    const list = { type: 'bulletList', content: [{ type: 'listItem', content: [p('new')] }] };
    const sliceOf = (openStart: number, ...content: object[]) =>
      Slice.fromJSON(bodySchema, { content, openStart, openEnd: 4 });
    const doc = Node.fromJSON(bodySchema, {
      type: 'doc',
      content: [p('one'), filled('two'), filled('three')],
    });
    const theirs = change(doc, tr => tr.insert(43, bodySchema.text('B')).insert(9, bodySchema.text('A')));
    const pasted = sliceOf(4, table(row(cell('tableHeader', 'First'))), list, table(row(cell('tableCell'))));
    const mine = change(doc, tr =>
      tr
        .insert(9, bodySchema.text('C'))
        .step(new ReplaceStep(9, 50, pasted))
        .step(new ReplaceStep(3, 11, sliceOf(1, p('x'), table(row(header))))),
    );
    expect(textsIn(mine.doc)).toEqual(['onx', 'rst', 'new', '']);
    const { doc: after } = rebase(theirs.doc, mine.steps, mappingOf(theirs.steps));
    expect(after.textContent).toContain('rst');
    expect(after.textContent).toContain('new');
  });

  it('keeps a paragraph that the move of a colleague brings between the ends of a deletion', () => {
    const doc = docOf('one', 'two three', 'four');
    const [second, third, end] = [5, 16, doc.content.size];
    const theirs = change(doc, tr => tr.step(new MoveStep(second, third, 0)));
    const mine = change(doc, tr =>
      tr
        .split(9)
        .step(new MoveStep(18, end + 2, 10))
        .delete(15, 20),
    );
    expect(textsIn(mine.doc)).toEqual(['one', 'two', 'fourree']);
    expect(textsIn(rebase(theirs.doc, mine.steps, mappingOf(theirs.steps)).doc).join()).toContain('one');
  });

  it('does not insert a suggestion again whose rejection was taken back after a colleague accepted it', () => {
    const doc = change(docOf('The boat left.'), tr =>
      tr.insert(9, bodySchema.text(' of nine', [insertion])),
    ).doc;
    const theirs = change(doc, tr => tr.removeMark(9, 17, insertion));
    const rejection = new DeleteSuggestedStep(9, 17, 'insertion', 'c');
    const mine = change(doc, tr => tr.step(rejection).insert(1, bodySchema.text('Yes: ')));
    mine.step(rejection.invert(doc).map(mine.mapping.slice(1))!);
    mine.addMark(14, 22, bodySchema.marks.bold!.create());
    expect(mine.doc.textContent).toBe('Yes: The boat of nine left.');
    const result = rebase(theirs.doc, mine.steps, mappingOf(theirs.steps));
    expect(result.doc.textContent).toBe('Yes: The boat of nine left.');
    expect(result.doc.rangeHasMark(14, 22, bodySchema.marks.bold!)).toBe(true);
    expect(lostWords(mine.doc, mine.steps, result)).toEqual([]);
  });

  it('deletes own words behind a suggestion whose rejection was taken back after a colleague accepted it', () => {
    const doc = change(docOf('The boat left.'), tr =>
      tr.insert(9, bodySchema.text(' of nine', [insertion])),
    ).doc;
    const theirs = change(doc, tr => tr.removeMark(9, 17, insertion));
    const mine = change(doc, tr => tr.insert(19, bodySchema.text('own')));
    const rejection = new DeleteSuggestedStep(9, 17, 'insertion', 'c');
    const restored = rejection.invert(mine.doc);
    mine.step(rejection).step(restored).delete(19, 22);
    const result = rebase(theirs.doc, mine.steps, mappingOf(theirs.steps));
    expect(result.doc.textContent).toBe('The boat of nine left.');
  });

  it('refuses to delete around more parts that stay than several people write meanwhile', () => {
    const doc = docOf(...Array.from({ length: 301 }, (_, index) => `word ${index}`));
    const all = new DeleteSuggestedStep(1, doc.content.size - 1, 'deletion', 'c');
    const { doc: after, steps } = rebase(doc, [all], mappingOf([]));
    expect([after.eq(doc), steps]).toEqual([true, [[]]]);
  });

  it('keeps words that are as long as those of a rejected suggestion that a colleague accepted', () => {
    const doc = change(docOf('The boat left.'), tr =>
      tr.insert(9, bodySchema.text(' of nine', [insertion])),
    ).doc;
    const theirs = change(doc, tr => tr.removeMark(9, 17, insertion));
    const mine = change(doc, tr => tr.step(new DeleteSuggestedStep(9, 17, 'insertion', 'c')));
    mine.insert(9, bodySchema.text(' at noon', [insertion]));
    const result = rebase(theirs.doc, mine.steps, mappingOf(theirs.steps));
    expect(result.doc.textContent).toMatch(/ at noon.* of nine| of nine.* at noon/);
  });

  it('keeps words that are as long as those of a rejected suggestion that a colleague deleted', () => {
    const doc = change(docOf('The boat left.'), tr =>
      tr.insert(9, bodySchema.text(' of nine', [insertion])),
    ).doc;
    const theirs = change(doc, tr => tr.delete(9, 17));
    const mine = change(doc, tr => tr.step(new DeleteSuggestedStep(9, 17, 'insertion', 'c')));
    mine.insert(9, bodySchema.text(' at noon', [insertion]));
    const result = rebase(theirs.doc, mine.steps, mappingOf(theirs.steps));
    expect(result.doc.textContent).toBe('The boat at noon left.');
  });

  const typed = (doc: Node, at: number) => change(doc, tr => tr.insert(at, bodySchema.text('NEW')));
  const unseen: [name: string, remove: (tr: Transform) => Transform][] = [
    ['a part of the paragraph', tr => tr.delete(8, 14)],
    ['the words of the paragraph', tr => tr.delete(8, 19)],
    ['the whole paragraph', tr => tr.delete(7, 20)],
    ['this paragraph and the next', tr => tr.delete(7, 27)],
    ['from the paragraph before to the one behind', tr => tr.delete(3, 23)],
    ['everything', tr => tr.delete(0, tr.doc.content.size)],
    ['words for another', tr => tr.replaceWith(8, 19, bodySchema.text('all '))],
    ['a paragraph for a list', tr => tr.replaceWith(7, 20, bodySchema.nodeFromJSON(p('gone')))],
  ];
  it.each(unseen)('keeps words that a colleague typed within them at the same time: %s', (_, remove) => {
    const doc = docOf('first', 'second part', 'third');
    const theirs = typed(doc, 14);
    const mine = change(doc, remove);
    const { doc: after, steps } = rebase(theirs.doc, mine.steps, mappingOf(theirs.steps));
    after.check();
    expect(after.textContent).toContain('NEW');
    if (steps.flat().length) expect(after.textContent).not.toContain('second');
    const shown = appliedAll(theirs.doc, steps.flat());
    expect(shown.eq(after)).toBe(true);
  });

  it('deletes words that a colleague typed before, and those of its author', () => {
    const doc = docOf('first', 'second part', 'third');
    const theirs = change(doc, tr => tr.insert(2, bodySchema.text('X')));
    const mine = change(doc, tr => tr.insert(14, bodySchema.text('own')).delete(7, 23));
    expect(textsIn(rebase(theirs.doc, mine.steps, mappingOf(theirs.steps)).doc)).toEqual(['fXirst', 'third']);
  });

  it('deletes own words that are in an own paragraph as the step that joined it to the next was refused', () => {
    const doc = docOf('ab', 'c');
    const theirs = change(doc, tr => tr.delete(0, 4));
    const mine = change(doc, tr => {
      tr.insert(0, bodySchema.nodeFromJSON(p('A'))).join(3);
      return tr.insert(2, bodySchema.text('w')).delete(2, 3);
    });
    expect(textsIn(rebase(theirs.doc, mine.steps, mappingOf(theirs.steps)).doc)).toEqual(['A', 'c']);
  });

  it('deletes own words that a replacement of several paragraphs had inserted', () => {
    const doc = docOf('The boat left.', 'Nobody came.');
    const theirs = insert(doc, 1, 'Yesterday: ');
    const two = new Slice(docOf('mine', 'too').content, 1, 0);
    const mine = change(doc, tr => tr.step(new ReplaceAroundStep(5, 30, 28, 28, two, 9)).delete(5, 9));
    const { doc: after } = rebase(theirs.doc, mine.steps, mappingOf(theirs.steps));
    expect(textsIn(after)).toEqual(['Yesterday: The ', 'too']);
  });

  it('lists words that a step around a paragraph inserted as lost', () => {
    const doc = docOf('one', 'two', 'three');
    const theirs = change(doc, tr => tr.delete(0, 10));
    const step = new ReplaceAroundStep(
      4,
      9,
      6,
      9,
      new Slice(Fragment.from(bodySchema.text(' new ')), 0, 0),
      5,
    );
    const mine = change(doc, tr => tr.step(step));
    expect(textsIn(mine.doc)).toEqual(['one new two', 'three']);
    const result = rebase(theirs.doc, mine.steps, mappingOf(theirs.steps));
    expect(lostWords(mine.doc, mine.steps, result)).toMatchObject([{ text: 'new' }]);
  });

  it('does not list words that were deleted again as lost', () => {
    const doc = docOf('one', 'two');
    const theirs = change(doc, tr => tr.delete(0, 5));
    const mine = change(doc, tr => tr.insert(3, bodySchema.text('XYZ')).delete(4, 5));
    const result = rebase(theirs.doc, mine.steps, mappingOf(theirs.steps));
    expect(lostWords(mine.doc, mine.steps, result)).toMatchObject([{ text: 'onXZe', block: 0 }]);
  });
});

describe('steps from JSON', () => {
  it.each([[[{ stepType: 'fields' }]], [[null]], [[{ stepType: 'replace', from: 'x' }]], [[{}]]])(
    'are refused when they are unknown: %j',
    json => expect(stepsFrom(bodySchema, json)).toBeNull(),
  );

  it('are those that were written', () => {
    const { steps } = insert(docOf('ab'), 2, 'X');
    const read = stepsFrom(bodySchema, JSON.parse(JSON.stringify(steps)) as unknown[]);
    expect(read).toEqual(steps);
  });
});

describe('the hash of a schema', () => {
  it('differs when a block has another attribute', () => {
    const schemaWith = (attrs: Record<string, { default: null }>) =>
      new Schema({ nodes: { doc: { content: 'block+' }, block: { attrs, content: 'text*' }, text: {} } });
    const hashes = [schemaWith({}), schemaWith({}), schemaWith({ id: { default: null } })].map(schemaHash);
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[0]).not.toBe(hashes[2]);
  });
});

const start = () => docOf('The ferry left at nine.', 'Nobody was on it.', '', 'Later it came back.');
const editedBy = (made: Edit[], doc = start()) =>
  change(doc, tr => (made.forEach(e => performed(tr, e)), tr));

describe('two people who edit at the same time', () => {
  it('get a valid text in which each own insertion that was not deleted is there or listed as lost', () => {
    fc.assert(
      fc.property(someEdits, someEdits, (one, other) => {
        const doc = start();
        const theirs = editedBy(one, doc);
        const mine = editedBy(other, doc);
        const marked = insert(mine.doc, 1, 'UNIQUE');
        const own = [...mine.steps, ...marked.steps];
        const result = rebase(theirs.doc, own, mappingOf(theirs.steps));
        result.doc.check();
        const lost = lostWords(marked.doc, own, result).map(({ text }) => text);
        expect(result.doc.textContent.includes('UNIQUE') || lost.some(text => text.includes('UNIQUE'))).toBe(
          true,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('result in the same text in the two windows after both commits', () => {
    fc.assert(
      fc.property(someEdits, someEdits, (one, other) => {
        const doc = start();
        const theirs = editedBy(one, doc);
        const mine = editedBy(other, doc);
        const server = rebase(theirs.doc, mine.steps, mappingOf(theirs.steps));
        const survived = server.steps.flat();
        const inTheirWindow = appliedAll(theirs.doc, survived);
        expect(inTheirWindow.eq(server.doc)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a step that was rebased', () => {
  it('is of the kind that it was', () => {
    const doc = docOf('ab');
    const [theirs, mine] = [insert(doc, 1, 'X'), insert(doc, 2, 'Y')];
    const [step] = rebase(theirs.doc, mine.steps, mappingOf(theirs.steps)).steps;
    expect(step![0]).toBeInstanceOf(ReplaceStep);
  });
});
