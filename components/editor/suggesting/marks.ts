import type { Mark, Node, Schema } from '@tiptap/pm/model';

/** The author, time and id of a suggestion; parts of one change share the id. */
export interface Suggestion {
  personId: string;
  /** An ISO string. */
  at: string;
  changeId: string;
}

export const insertionOf = (node: Node): Mark | undefined =>
  node.marks.find(({ type }) => type.name === 'insertion');
export const deletionOf = (node: Node): Mark | undefined =>
  node.marks.find(({ type }) => type.name === 'deletion');

export const isEnd = (node: Node | null | undefined): boolean => node?.type.name === 'paragraphEnd';

/** The suggested insertion or deletion of this block's end, if any. */
export const endOf = (block: Node): Node | null => (isEnd(block.lastChild) ? block.lastChild : null);

/** Blocks whose end can be suggested: paragraphs and headings. */
export const isParagraph = (node: Node | null | undefined): node is Node =>
  node?.type.name === 'paragraph' || node?.type.name === 'heading';

/** The marks without suggestions, plus `added`. */
export function marksWith(marks: readonly Mark[], ...added: Mark[]): readonly Mark[] {
  const others = marks.filter(({ type }) => type.name !== 'insertion' && type.name !== 'deletion');
  return added.reduce((set, mark) => mark.addToSet(set), others as readonly Mark[]);
}

/** The paragraph end that these marks insert or delete. */
export const endWith = (schema: Schema, ...marks: Mark[]): Node =>
  schema.nodes.paragraphEnd!.create(null, null, marks);
