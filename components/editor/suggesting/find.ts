import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { markedRuns } from './marked-runs';
import { deletionOf, insertionOf, type Suggestion } from './marks';

/** A suggestion in the text: its insertions and deletions, from its first position to its last. */
export interface FoundSuggestion extends Suggestion {
  from: number;
  to: number;
}

// Documents are immutable, so each is searched once.
const inTexts = new WeakMap<Node, FoundSuggestion[]>();

/** The suggestions of a text in document order; separate parts of one change are one suggestion. */
export function findSuggestions({ doc }: Pick<EditorState, 'doc'>): FoundSuggestion[] {
  const before = inTexts.get(doc);
  if (before) return before;
  const found = new Map<string, FoundSuggestion>();
  for (const { node, at } of markedRuns(doc))
    for (const mark of [insertionOf(node), deletionOf(node)]) {
      if (!mark) continue;
      const suggestion = mark.attrs as Suggestion;
      const known = found.get(suggestion.changeId);
      if (known) known.to = at + node.nodeSize;
      else found.set(suggestion.changeId, { ...suggestion, from: at, to: at + node.nodeSize });
    }
  const suggestions = [...found.values()];
  inTexts.set(doc, suggestions);
  return suggestions;
}

/** The suggestion at the cursor, or next to it. */
export function suggestionAt({ selection }: EditorState): Suggestion | null {
  const { $head } = selection;
  for (const node of [$head.nodeAfter, $head.nodeBefore]) {
    const mark = node && (deletionOf(node) ?? insertionOf(node));
    if (mark) return mark.attrs as Suggestion;
  }
  return null;
}
