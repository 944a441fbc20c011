import type { Mark, Node, Schema } from '@tiptap/pm/model';

/** Whose suggestion, since when, and which: parts of one change share its id. */
export interface Suggestion {
  personId: string;
  /** ISO text. */
  at: string;
  changeId: string;
}

export const insertionOf = (node: Node): Mark | undefined =>
  node.marks.find(({ type }) => type.name === 'insertion');
export const deletionOf = (node: Node): Mark | undefined =>
  node.marks.find(({ type }) => type.name === 'deletion');

export const isEnd = (node: Node | null | undefined): boolean => node?.type.name === 'paragraphEnd';

/** The end of this block that a suggestion inserts or deletes, if any. */
export const endOf = (block: Node): Node | null => (isEnd(block.lastChild) ? block.lastChild : null);

/** Blocks whose end can be suggested: texts that are shown as paragraphs. */
export const isParagraph = (node: Node | null | undefined): node is Node =>
  node?.type.name === 'paragraph' || node?.type.name === 'heading';

/** The marks without suggestions, and with `added` in their place. */
export function marksWith(marks: readonly Mark[], ...added: Mark[]): readonly Mark[] {
  const others = marks.filter(({ type }) => type.name !== 'insertion' && type.name !== 'deletion');
  return added.reduce((set, mark) => mark.addToSet(set), others as readonly Mark[]);
}

/** The end of a paragraph that these marks insert or delete. */
export const endWith = (schema: Schema, ...marks: Mark[]): Node =>
  schema.nodes.paragraphEnd!.create(null, null, marks);
