import type { BodyNode } from '@/domain/document/body';

type Mark = NonNullable<BodyNode['marks']>[number];

/** A passage of a text to mark, and the text that a suggestion inserts after it. */
export interface Annotation {
  on: string;
  mark: Mark;
  insertion?: { text: string; mark: Mark };
}

/** Marks the first occurrence of each passage. @throws Error when a passage is not in one piece of plain text */
export function annotate(blocks: BodyNode[], annotations: Annotation[]): BodyNode[] {
  return annotations.reduce((marked, annotation) => {
    const found = annotateFirst(marked, annotation);
    if (!found) throw new Error(`There is no passage “${annotation.on}”`);
    return found;
  }, blocks);
}

/** The nodes with the passage marked, or null when none of them has it. */
function annotateFirst(nodes: BodyNode[], annotation: Annotation): BodyNode[] | null {
  for (const [index, node] of nodes.entries()) {
    const inside = node.content && annotateFirst(node.content, annotation);
    const pieces = inside ? [{ ...node, content: inside }] : piecesOf(node, annotation);
    if (pieces) return nodes.toSpliced(index, 1, ...pieces);
  }
  return null;
}

function piecesOf(node: BodyNode, { on, mark, insertion }: Annotation): BodyNode[] | null {
  const at = node.marks?.length ? -1 : (node.text ?? '').indexOf(on);
  if (node.text === undefined || at < 0) return null;
  const plain = (text: string): BodyNode[] => (text ? [{ type: 'text', text }] : []);
  return [
    ...plain(node.text.slice(0, at)),
    { type: 'text', text: on, marks: [mark] },
    ...(insertion ? [{ type: 'text', text: insertion.text, marks: [insertion.mark] }] : []),
    ...plain(node.text.slice(at + on.length)),
  ];
}
