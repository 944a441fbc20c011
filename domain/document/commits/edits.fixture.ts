import type { Transform } from 'prosemirror-transform';
import fc from 'fast-check';
import { bodySchema } from '../schema';

const p = (text: string) => ({ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) });
const list = (...texts: string[]) => ({
  type: 'bulletList',
  content: texts.map(text => ({ type: 'listItem', content: [p(text)] })),
});

/** An edit as numbers between 0 and 1, so that it fits any document. */
export interface Edit {
  kind: 'insert' | 'delete' | 'split' | 'join' | 'heading' | 'bold' | 'list' | 'move';
  at: number;
  length: number;
}
const WORDS = ['alpha', '渡轮', 'x', 'two words'];

/** Makes an edit, unless it does not fit the text. */
export function performed(tr: Transform, { kind, at, length }: Edit): void {
  const { doc } = tr;
  const spots: number[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock)
      for (let offset = 0; offset <= node.content.size; offset++) spots.push(pos + 1 + offset);
    return !node.isTextblock;
  });
  const first = Math.floor(at * (spots.length - 1));
  const from = spots[first]!;
  const to = spots[Math.min(spots.length - 1, first + Math.floor(length * 12))]!;
  const block = doc.resolve(from).index(0);
  const start = doc.children.slice(0, block).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  try {
    if (kind === 'insert') tr.insert(from, bodySchema.text(WORDS[Math.floor(length * 3.99)]!));
    else if (kind === 'delete') tr.delete(from, to);
    else if (kind === 'split') tr.split(from);
    else if (kind === 'join' && block > 0) tr.join(start);
    else if (kind === 'heading') tr.setBlockType(from, from, bodySchema.nodes.heading!, { level: 2 });
    else if (kind === 'bold') tr.addMark(from, to, bodySchema.marks.bold!.create());
    else if (kind === 'list') tr.insert(start, bodySchema.nodeFromJSON(list('item', '')));
    else if (kind === 'move' && doc.childCount > 1) {
      const node = doc.child(block);
      tr.delete(start, start + node.nodeSize);
      tr.insert(0, node);
    }
  } catch {
    // An edit that does not fit is left out.
  }
}

/** A few edits. */
export const someEdits = fc.array(
  fc.record<Edit>({
    kind: fc.constantFrom('insert', 'insert', 'delete', 'split', 'join', 'heading', 'bold', 'list', 'move'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 6 },
);
