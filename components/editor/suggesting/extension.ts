import { Extension } from '@tiptap/core';
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';
import { PaintedMarks } from '../body/painted-marks';
import { newKey } from '@/components/ui/new-key';
import { marksWith, type Suggestion } from './marks';
import { suggest } from './suggest';
import { cursorBeforeEnd, isHorizontalArrow, tidiedAfter } from './tidy-ends';

/** The state of the mode, set from outside the text. */
export interface SuggestingStorage {
  on: boolean;
  personId: string;
  /** Called when a change cannot be suggested and was therefore discarded. */
  onRefused(): void;
  shown: PaintedMarks;
}

declare module '@tiptap/core' {
  interface Storage {
    suggesting: SuggestingStorage;
  }
}

const AS_IT_IS = 'notSuggested';

/** Applies a change directly, even in suggestion mode: a note, a reply, a remote text. */
export const bypassSuggesting = (change: Transaction): Transaction => change.setMeta(AS_IT_IS, true);

const passes = (change: Transaction) =>
  !change.docChanged ||
  change.getMeta(AS_IT_IS) ||
  change.getMeta('history$') ||
  change.getMeta('addToHistory') === false;

/** The delay after which the last letters of an input method are in the text. */
const COMPOSED_MS = 50;

/** Typed text is a suggestion from its first letter, so that input methods are not disturbed. */
function storedMarksFor(state: EditorState, { on, personId }: SuggestingStorage): Transaction | null {
  const { $head, empty } = state.selection;
  if (!empty || !$head.parent.isTextblock) return null;
  const base = state.storedMarks ?? $head.marks();
  const own = base.find(({ type, attrs }) => type.name === 'insertion' && attrs.personId === personId);
  const struck = base.some(({ type }) => type.name === 'deletion');
  if (on ? own && state.storedMarks && !struck : !struck) return null;
  const insertion = on
    ? (own ?? state.schema.marks.insertion!.create(newSuggestion(personId)))
    : base.find(({ type }) => type.name === 'insertion');
  return state.tr.setStoredMarks(marksWith(base, ...(insertion ? [insertion] : [])));
}

/** The suggestion for the next letter at the cursor, as already shown to an input method. */
function begunAt(state: EditorState, personId: string): Suggestion | null {
  const mark = state.storedMarks?.find(({ type }) => type.name === 'insertion');
  return mark?.attrs.personId === personId ? (mark!.attrs as Suggestion) : null;
}

const newSuggestion = (personId: string): Suggestion => ({
  personId,
  at: new Date().toISOString(),
  changeId: newKey(),
});

/** Converts changes to suggestions in suggestion mode, and shows their authors. */
export const Suggesting = Extension.create<object, SuggestingStorage>({
  name: 'suggesting',
  addStorage: () => ({ on: false, personId: '', onRefused: () => {}, shown: new PaintedMarks() }),
  dispatchTransaction({ transaction, next }) {
    const { on, personId, onRefused } = this.storage;
    const { state } = this.editor;
    if (!on || passes(transaction) || transaction.before !== state.doc) return next(transaction);
    const suggested = suggest(state, transaction, begunAt(state, personId) ?? newSuggestion(personId));
    if (!suggested) return onRefused();
    const composition: unknown = transaction.getMeta('composition');
    if (composition !== undefined) suggested.setMeta('composition', composition);
    next(suggested);
  },
  addProseMirrorPlugins() {
    const { editor, storage } = this;
    let byArrow = false;
    return [
      new Plugin({
        props: {
          markViews: { insertion: storage.shown.view, deletion: storage.shown.view },
          handleDOMEvents: {
            keydown(_view, event) {
              byArrow = isHorizontalArrow(event);
              return false;
            },
            compositionend(view) {
              setTimeout(() => !view.isDestroyed && view.dispatch(view.state.tr), COMPOSED_MS);
            },
          },
        },
        appendTransaction(changes, before, now) {
          const tidied = tidiedAfter(changes, now);
          if (tidied) return bypassSuggesting(tidied);
          const cursor = cursorBeforeEnd(before, now, byArrow);
          if (cursor) return now.tr.setSelection(cursor);
          // Marks for the next letter would end the composition of an input method.
          return editor.view.composing ? null : storedMarksFor(now, storage);
        },
      }),
    ];
  },
});
