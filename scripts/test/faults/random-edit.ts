import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { asItIs } from '@/components/editor/suggesting/extension';
import { bodySchema } from '@/domain/document/schema';
import type { Random } from './network';

/** The unique words of a text, in order. */
export const wordsIn = (doc: Node): string[] => doc.textContent.match(/X[a-f]\d+X/g) ?? [];

/** The positions that are in a text block and not within a word. */
function spotsIn(doc: Node): number[] {
  const spots: number[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    let isInWord = false;
    for (let offset = 0; offset <= node.content.size; offset++) {
      if (node.textContent[offset - 1] === 'X') isInWord = !isInWord;
      if (!isInWord) spots.push(pos + 1 + offset);
    }
    return false;
  });
  return spots;
}

const listOf = (word: string) =>
  bodySchema.nodeFromJSON({
    type: 'bulletList',
    content: [
      { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: word }] }] },
    ],
  });

/** A change of a random kind; it changes nothing where that kind does not fit. */
export function editAtRandom(state: EditorState, random: Random, word: string): Transaction {
  const { doc, tr } = state;
  const spots = spotsIn(doc);
  const first = random.below(spots.length);
  const from = spots[first]!;
  const to = spots[Math.min(spots.length - 1, first + random.below(6))]!;
  const index = doc.resolve(from).index(0);
  const block = doc.child(index);
  const start = doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  try {
    switch (
      random.pick([
        'type',
        'type',
        'type',
        'type',
        'delete',
        'split',
        'join',
        'turn',
        'mark',
        'list',
        'remove',
      ])
    ) {
      case 'type':
        return tr.insertText(` ${word} `, from);
      case 'delete':
        return tr.delete(from, to);
      case 'split':
        return tr.split(from);
      case 'join':
        return index > 0 ? tr.join(start) : tr;
      case 'turn':
        return tr.setBlockType(from, from, bodySchema.nodes.heading!, { level: 2 });
      case 'mark':
        return tr.addMark(from, to, bodySchema.marks.bold!.create());
      case 'list':
        return tr.insert(start, listOf(word));
      default:
        return doc.childCount > 2 && random.chance(0.5) ? tr.delete(start, start + block.nodeSize) : tr;
    }
  } catch {
    return state.tr;
  }
}

/** A note on some words, or the end of one that is there. */
export function noteAtRandom({ doc, tr }: EditorState, random: Random, threadId: string): Transaction {
  const spots = spotsIn(doc);
  const first = random.below(spots.length);
  const [from, to] = [spots[first]!, spots[Math.min(spots.length - 1, first + 1 + random.below(6))]!];
  const mark = bodySchema.marks.note!.create({ threadId });
  const change = random.chance(0.7)
    ? tr.addMark(from, to, mark)
    : tr.removeMark(from, to, bodySchema.marks.note);
  return asItIs(change).setMeta('addToHistory', false);
}
