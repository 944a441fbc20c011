import { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { doc, p, text } from '@/domain/document/samples.fixture';
import { bodySchema } from '@/domain/document/schema';
import { convertNodes, CONVERTIBLE_KINDS } from '@/domain/document/conversion/convert-nodes';
import { replaceWithConverted } from './convert-blocks';

const words = p(text('The ferry left.'));
const item = { type: 'listItem', content: [words] };
const BLOCKS = {
  'a paragraph': words,
  'a heading': { type: 'heading', attrs: { level: 2 }, content: [text('The ferry left.')] },
  'a list': { type: 'bulletList', content: [item, item] },
  'a quotation': { type: 'quotation', content: [words, words] },
  'a pull quote': { type: 'pullQuote', content: [text('The ferry left.')] },
  'a pull quote with a name': {
    type: 'pullQuote',
    attrs: { attribution: 'A. Sesay' },
    content: [text('The ferry left.')],
  },
  'a fact box': { type: 'factBox', content: [words, words] },
  'a fact box with a title': { type: 'factBox', attrs: { title: 'What is known' }, content: [words, words] },
};
const CASES = Object.entries(BLOCKS).flatMap(([name, block]) =>
  CONVERTIBLE_KINDS.flatMap(kind => {
    const before = Node.fromJSON(bodySchema, doc(words, block, words));
    const made = convertNodes([before.child(1)], kind, { first: 'en', second: 'zh' });
    return made ? [{ name, kind, before, made }] : [];
  }),
);

it.each(CASES)('The text of $name keeps its position when converted to $kind', ({ before, made }) => {
  const { tr } = EditorState.create({ doc: before });
  const start = before.child(0).nodeSize;
  const change = replaceWithConverted(tr, [before.child(1)], start, made);
  expect(change.doc.children.slice(1, -1).map(block => block.toJSON() as unknown)).toEqual(
    made.map(block => block.toJSON() as unknown),
  );
  before.child(1).descendants((node, pos) => {
    if (node.isText) expect(change.mapping.mapResult(start + 1 + pos + 3).deleted).toBe(false);
  });
});
