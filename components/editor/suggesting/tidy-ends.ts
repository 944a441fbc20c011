import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { isStrayEnd } from '@/domain/document/commits/repair';
import { isNotLocal } from '../body/is-remote';
import { markedRuns } from './marked-runs';
import { isEnd } from './marks';

/** Removes end marks that are no longer at the end of a paragraph. */
export function withoutStrayEnds(change: Transaction): Transaction {
  const strays = markedRuns(change.doc).filter(({ node, parent }) => isStrayEnd(node, parent));
  for (const { node, at } of strays.toReversed()) change.delete(at, at + node.nodeSize);
  return change;
}

/** Whether a change was made locally, not by remote steps or by applying the text of the server. */
const isOwn = (change: Transaction) => change.docChanged && !isNotLocal(change);

/** Removes stray ends after local changes; null when there are none. Remote text is left unchanged. */
export function tidiedAfter(changes: readonly Transaction[], { tr }: EditorState): Transaction | null {
  if (!changes.some(isOwn)) return null;
  const tidied = withoutStrayEnds(tr);
  return tidied.docChanged ? tidied : null;
}

/** Whether a key moves the cursor by a letter or a word, in either direction of writing. */
export const isHorizontalArrow = ({ key, metaKey }: Pick<KeyboardEvent, 'key' | 'metaKey'>): boolean =>
  !metaKey && (key === 'ArrowRight' || key === 'ArrowLeft');

/**
 * The corrected cursor position behind such an end: before it, or in the next paragraph.
 * @param byArrow whether the last key was such an arrow
 */
export function cursorBeforeEnd(
  before: EditorState,
  { selection, doc }: EditorState,
  byArrow: boolean,
): TextSelection | null {
  const { $head, empty } = selection;
  const end = $head.nodeBefore;
  if (!empty || !end || !isEnd(end)) return null;
  const at = $head.pos - end.nodeSize;
  const movedPast = byArrow && before.doc.eq(doc) && before.selection.empty && before.selection.head === at;
  const next = movedPast && $head.pos + 2 <= doc.content.size ? doc.resolve($head.pos + 2) : null;
  return TextSelection.create(doc, next?.parent.inlineContent ? next.pos : at);
}
