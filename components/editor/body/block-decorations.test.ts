import fc from 'fast-check';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { expect, it } from 'vitest';
import { getSchema } from '@tiptap/core';
import { drawBlocks, redrawBlocks, type DrawBlock } from './block-decorations';
import { MoveStep } from '@/domain/document/commits/move-step';
import { schemaExtensions } from '../extensions';

const schema = getSchema(schemaExtensions());
const paragraph = (text: string) => schema.nodes.paragraph!.create(null, text ? schema.text(text) : null);
const docOf = (texts: string[]) => schema.nodes.doc!.create(null, texts.map(paragraph));

/** Every `a`, and every block that starts with one. */
const draw: DrawBlock = (block, offset) => [
  ...[...block.textContent.matchAll(/a+/g)].map(({ index, 0: { length } }) =>
    Decoration.inline(offset + 1 + index, offset + 1 + index + length, { class: 'a' }),
  ),
  ...(block.textContent.startsWith('a')
    ? [Decoration.node(offset, offset + block.nodeSize, { class: 'begins' })]
    : []),
];
/** Where a text starts. */
function placeOf(words: string, doc: ReturnType<typeof docOf>): number {
  let at = -1;
  doc.descendants((node, pos) => {
    if (node.text === words) at = pos;
  });
  return at;
}
const placesIn = (set: ReturnType<typeof drawBlocks>) =>
  set
    .find()
    .map(({ from, to }) => [from, to])
    .sort(([a, b], [c, d]) => a! - c! || b! - d!);

const text = fc.stringMatching(/^[ab]{0,6}$/);
const step = fc.record({ kind: fc.nat(4), at: fc.nat(60), to: fc.nat(60), text });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function change(state: EditorState, { kind, at, to, text: put }: Step): Transaction {
  const { tr, doc } = state;
  const from = 1 + (at % (doc.content.size - 1));
  const end = Math.min(doc.content.size - 1, from + (to % 12));
  const $from = doc.resolve(from);
  const before = $from.before(1);
  if (!$from.parent.isTextblock) return tr;
  switch (kind) {
    case 0:
      return put ? tr.insertText(put, from) : tr;
    case 1:
      return tr.deleteRange(from, end);
    case 2:
      return tr.split(from);
    case 3:
      return tr.insert(before, paragraph(put));
    default:
      return doc.childCount > 1 ? tr.delete(before, $from.after(1)) : tr;
  }
}

it('updated block decorations equal new ones after any changes', () => {
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 8 }),
      fc.array(step, { maxLength: 12 }),
      (texts, steps) => {
        let state = EditorState.create({ doc: docOf(texts) });
        let drawn = drawBlocks(state.doc, draw);
        for (const each of steps) {
          const transaction = change(state, each);
          state = state.apply(transaction);
          drawn = redrawBlocks(drawn, transaction, draw);
          expect(placesIn(drawn)).toEqual(placesIn(drawBlocks(state.doc, draw)));
        }
      },
    ),
    { numRuns: 500 },
  );
});

it('decorations in a list item follow it to another list', () => {
  const list = (...texts: string[]) =>
    schema.nodes.bulletList!.create(
      null,
      texts.map(words => schema.nodes.listItem!.create(null, paragraph(words))),
    );
  const doc = schema.nodes.doc!.create(null, [list('one', 'two'), paragraph('three'), list('four', 'five')]);
  const { tr } = EditorState.create({ doc });
  const drawn = DecorationSet.create(
    doc,
    ['one', 'two', 'three', 'four'].map(words => {
      const at = placeOf(words, doc);
      return Decoration.inline(at, at + words.length, {});
    }),
  );
  const two = placeOf('two', doc) - 2;
  tr.step(new MoveStep(two, two + 7, placeOf('five', doc) - 2));
  const decorated = drawn.map(tr.mapping, tr.doc).find();
  expect(decorated.map(({ from, to }) => tr.doc.textBetween(from, to))).toEqual([
    'one',
    'three',
    'four',
    'two',
  ]);
});
