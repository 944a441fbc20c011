import { Node, type Node as Text } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { publicBody } from '@/domain/document/public/public-body';
import { bodySchema } from '@/domain/document/schema';
import { validateBody } from '@/domain/document/validate';
import { endOf } from './marks';
import { settle } from './settle';
import { suggest } from './suggest';
import { cursorBeforeEnd, isHorizontalArrow, withoutStrayEnds } from './tidy-ends';
import { bodyJson } from '@/domain/document/block-id';

const p = (text: string): BodyNode => ({
  type: 'paragraph',
  ...(text && { content: [{ type: 'text', text }] }),
});
const h = (text: string): BodyNode => ({ ...p(text), type: 'heading', attrs: { level: 2 } });
const list = (...texts: string[]): BodyNode => ({
  type: 'bulletList',
  content: texts.map(text => ({ type: 'listItem', content: [p(text)] })),
});
const divider: BodyNode = { type: 'divider' };
const stateOf = (...content: BodyNode[]) =>
  EditorState.create({ doc: Node.fromJSON(bodySchema, { type: 'doc', content }) });

const author = (personId: string, changeId = 'c1') => ({ personId, at: '2026-11-25T08:00:00Z', changeId });

/** The texts of all paragraphs, one each. */
function texts(doc: Text): string[] {
  const found: string[] = [];
  doc.descendants(node => {
    if (node.isTextblock) found.push(node.textContent);
    return !node.isTextblock;
  });
  return found;
}
/** Non-empty paragraphs, with their type. */
const written = (doc: Text) => {
  const found: string[] = [];
  doc.descendants(
    node =>
      void (node.isTextblock && node.textContent && found.push(`${node.type.name} ${node.textContent}`)),
  );
  return found;
};
const settled = (doc: Text, accept: boolean) => settle(EditorState.create({ doc }).tr, 'all', accept).doc;
const accepted = (doc: Text) => texts(settled(doc, true));
const rejected = (doc: Text) => texts(settled(doc, false));

function suggestOn(state: EditorState, edit: (tr: Transaction) => Transaction, who = author('p1')) {
  const tr = suggest(state, edit(state.tr), who);
  return tr && state.apply(withoutStrayEnds(tr));
}

describe('suggesting a change', () => {
  const one = () => stateOf(p('Boats rattle.'));
  const two = () => stateOf(p('one'), p('two'), p('three'));
  const cases: [string, EditorState, (tr: Transaction) => Transaction, string[]][] = [
    ['new words', one(), tr => tr.insertText('old ', 1), ['old Boats rattle.']],
    ['other words', one(), tr => tr.insertText('hum', 7, 13), ['Boats hum.']],
    ['fewer words', one(), tr => tr.delete(6, 13), ['Boats.']],
    ['a new paragraph', one(), tr => tr.split(6), ['Boats', ' rattle.']],
    ['an empty paragraph at the end', one(), tr => tr.split(14), ['Boats rattle.', '']],
    ['an empty paragraph at the start', one(), tr => tr.split(1), ['', 'Boats rattle.']],
    ['one paragraph of two', two(), tr => tr.join(5), ['onetwo', 'three']],
    ['words across paragraphs', two(), tr => tr.delete(2, 12), ['o' + 'hree']],
    ['one text over three paragraphs', two(), tr => tr.insertText('X', 2, 12), ['oX' + 'hree']],
    ['a paragraph less at the start', two(), tr => tr.delete(0, 5), ['two', 'three']],
    ['a paragraph less in the middle', two(), tr => tr.delete(5, 10), ['one', 'three']],
    ['a paragraph less at the end', two(), tr => tr.delete(10, 17), ['one', 'two']],
    [
      'a paragraph more',
      two(),
      tr => tr.insert(5, bodySchema.nodeFromJSON(p('new'))),
      ['one', 'new', 'two', 'three'],
    ],
    [
      'a heading more at the end',
      two(),
      tr => tr.insert(17, bodySchema.nodeFromJSON(h('new'))),
      ['one', 'two', 'three', 'new'],
    ],
    [
      'a heading of a paragraph',
      two(),
      tr => tr.setBlockType(6, 9, bodySchema.nodes.heading!, { level: 2 }),
      ['one', 'two', 'three'],
    ],
    [
      'a paragraph between others than paragraphs',
      stateOf(divider, p('one'), divider),
      tr => tr.setBlockType(2, 2, bodySchema.nodes.heading!, { level: 3 }),
      ['one'],
    ],
    ['bold words', one(), tr => tr.addMark(1, 6, bodySchema.marks.bold!.create()), ['Boats rattle.']],
    ['words in a list', stateOf(list('a', 'b')), tr => tr.insertText('x', 3), ['xa', 'b']],
    ['a line break', one(), tr => tr.insert(6, bodySchema.nodes.hardBreak!.create()), ['Boats rattle.']],
  ];
  for (const [name, state, edit, after] of cases)
    it(`applies it when accepted and undoes it when rejected: ${name}`, () => {
      const next = suggestOn(state, edit)!;
      expect(validateBody(bodyJson(next.doc))).toMatchObject({ ok: true });
      expect(accepted(next.doc)).toEqual(after);
      expect(bodyJson(settled(next.doc, true))).toEqual(bodyJson(edit(state.tr).doc));
      expect(bodyJson(settled(next.doc, false))).toEqual(bodyJson(state.doc));
      expect(publicBody(bodyJson(next.doc))).toEqual(bodyJson(state.doc));
    });

  const cannot: [string, EditorState, (tr: Transaction) => Transaction][] = [
    ['a picture or the like less', stateOf(p('a'), divider, p('b')), tr => tr.delete(3, 4)],
    [
      'a list out of a paragraph',
      stateOf(p('a')),
      tr => tr.replaceWith(0, 3, bodySchema.nodeFromJSON(list('a'))),
    ],
    ['an item more', stateOf(list('ab')), tr => tr.split(4, 2)],
  ];
  for (const [name, state, edit] of cannot)
    it(`is not possible for more than words: ${name}`, () => expect(suggestOn(state, edit)).toBeNull());

  it('ends when its author deletes it', () => {
    const typed = suggestOn(stateOf(p('ab')), tr => tr.insertText('XY', 2))!;
    const less = suggestOn(typed, tr => tr.delete(3, 4))!;
    expect(texts(less.doc)).toEqual(['aXb']);
    const parted = suggestOn(stateOf(p('ab')), tr => tr.split(2))!;
    expect(texts(suggestOn(parted, tr => tr.join(4))!.doc)).toEqual(['ab']);
  });

  it('marks the text of another person as deleted instead of deleting it', () => {
    const typed = suggestOn(stateOf(p('ab')), tr => tr.insertText('XY', 2))!;
    const less = suggestOn(typed, tr => tr.delete(2, 4), author('p2', 'c2'))!;
    expect(texts(less.doc)).toEqual(['aXYb']);
    expect([accepted(less.doc), rejected(less.doc)]).toEqual([['ab'], ['ab']]);
  });

  it('extends the change that is being typed', () => {
    const first = suggestOn(stateOf(p('ab')), tr => tr.insertText('X', 2))!;
    const second = suggestOn(first, tr => tr.insertText('Y', 3), author('p1', 'another'))!;
    expect(second.doc.firstChild!.childCount).toBe(3);
  });

  it('keeps the cursor where the writer continues', () => {
    const caret = (edit: (tr: Transaction) => Transaction) =>
      suggestOn(stateOf(p('Boats rattle.')), edit)!.selection.head;
    expect(caret(tr => tr.insertText('hum', 7, 13))).toBe(16);
    expect(caret(tr => tr.delete(7, 13))).toBe(7);
    expect(caret(tr => tr.split(6))).toBe(9);
  });

  it.each([
    ['empty', ''],
    ['with letters that turn it', '##'],
  ])('turns a new paragraph, %s, into a heading, in which the writer continues', (_, letters) => {
    const parted = suggestOn(stateOf(p('One.'), p('Two')), tr => tr.split(5))!;
    const begun = letters ? suggestOn(parted, tr => tr.insertText(letters, 8))! : parted;
    const turned = suggestOn(begun, tr =>
      tr.delete(8, 8 + letters.length).setBlockType(8, 8, bodySchema.nodes.heading!, { level: 2 }),
    )!;
    const { doc } = suggestOn(turned, tr => tr.insertText('Words', turned.selection.head))!;
    expect(texts(doc)).toEqual(['One.', 'Words', 'Two']);
    expect(written(settled(doc, true))).toEqual(['paragraph One.', 'heading Words', 'paragraph Two']);
    expect(written(settled(doc, false))).toEqual(['paragraph One.', 'paragraph Two']);
  });
});

it.each([
  ['ArrowRight', 'is in the next paragraph', 8],
  ['ArrowLeft', 'is in the next paragraph, as in a text from right to left', 8],
  ['End', 'stays before it', 5],
])('A cursor that %s moves behind a suggested paragraph end %s', (key, _, expected) => {
  const { doc } = suggestOn(stateOf(p('One.abc')), tr => tr.split(5))!;
  const at = (place: number) => EditorState.create({ doc, selection: TextSelection.create(doc, place) });
  expect(cursorBeforeEnd(at(5), at(6), isHorizontalArrow({ key, metaKey: false }))!.head).toBe(expected);
});

describe('one of several suggestions', () => {
  it('is accepted or rejected independently', () => {
    const first = suggestOn(stateOf(p('ab')), tr => tr.insertText('X', 1))!;
    const both = suggestOn(first, tr => tr.delete(3, 4), author('p2', 'c2'))!;
    const without = settle(both.tr, { changeId: 'c1' }, false).doc;
    expect([accepted(without), rejected(without)]).toEqual([['a'], ['ab']]);
    const withIt = settle(both.tr, { changeId: 'c1' }, true).doc;
    expect([accepted(withIt), rejected(withIt)]).toEqual([['Xa'], ['Xab']]);
  });
});

/** An edit as numbers between 0 and 1, so that it fits any text. */
interface Edit {
  kind: 'insert' | 'delete' | 'split' | 'join' | 'paste' | 'heading' | 'bold';
  from: number;
  length: number;
  person: string;
}

function performed(state: EditorState, { kind, from, length }: Edit): Transaction | null {
  const { tr, doc } = state;
  const spots: number[] = [];
  doc.descendants((node, at) => {
    // The cursor is never behind a suggested paragraph end.
    const room = node.content.size - (endOf(node)?.nodeSize ?? 0);
    if (node.isTextblock) for (let offset = 0; offset <= room; offset++) spots.push(at + 1 + offset);
    return !node.isTextblock;
  });
  const start = Math.floor(from * (spots.length - 1));
  const stop = Math.min(spots.length - 1, start + Math.floor(length * 8));
  const [left, right] = [spots[start]!, spots[stop]!];
  const pasted = bodySchema.nodeFromJSON({ type: 'doc', content: [p('pp'), p('qq')] }).slice(1, 7);
  try {
    switch (kind) {
      case 'insert':
        return tr.insertText('xy', left, right);
      case 'delete':
        return tr.delete(left, right);
      case 'split':
        return tr.split(left);
      case 'join':
        return doc.resolve(left).parentOffset === 0 ? tr.join(doc.resolve(left).before()) : null;
      case 'paste':
        return tr.replace(left, right, pasted);
      case 'heading':
        return tr.setBlockType(left, right, bodySchema.nodes.heading!, { level: 2 });
      case 'bold':
        return tr.addMark(left, right, bodySchema.marks.bold!.create());
    }
  } catch {
    return null;
  }
}

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom<Edit['kind']>('insert', 'delete', 'split', 'join', 'paste', 'heading', 'bold'),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.double({ min: 0, max: 1, noNaN: true }),
    person: fc.constantFrom('p1', 'p2'),
  }),
  { minLength: 1, maxLength: 12 },
);
const word = fc.constantFrom('', 'a', 'aa', 'abc', 'one two');
const blocks = fc.array(
  fc.oneof(
    word.map(p),
    word.map(h),
    fc.constant(divider),
    word.map(text => list(text, 'z')),
  ),
  {
    minLength: 1,
    maxLength: 5,
  },
);

it('accepting all suggestions applies every change, and rejecting all restores the text', () => {
  let suggested = 0;
  fc.assert(
    fc.property(blocks, edits, (content, list) => {
      let state = stateOf(...content);
      const original = texts(state.doc);
      const kinds = written(state.doc);
      for (const [index, edit] of list.entries()) {
        const wanted = performed(state, edit);
        const change = wanted && suggest(state, wanted, author(edit.person, `c${index}`));
        if (!wanted || !change) continue;
        suggested++;
        const plain = withoutStrayEnds(EditorState.create({ doc: wanted.doc }).tr).doc;
        state = state.apply(withoutStrayEnds(change));
        state.doc.check();
        expect(accepted(state.doc)).toEqual(accepted(plain));
        expect(rejected(state.doc)).toEqual(original);
        expect(publicBody(bodyJson(state.doc))).toEqual(bodyJson(settled(state.doc, false)));
      }
      expect(written(settled(state.doc, false))).toEqual(kinds);
    }),
    { numRuns: 500 },
  );
  expect(suggested).toBeGreaterThan(400);
});
