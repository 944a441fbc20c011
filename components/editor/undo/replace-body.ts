import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { EditorState, Selection, type Transaction } from '@tiptap/pm/state';
import type { Body } from '@/domain/document/body';
import { readableBody } from '../body/readable-body';
import { bypassSuggesting } from '../suggesting/extension';
import { changeMinimally } from './minimal-change';
import { FieldsStep, type FieldsPatch } from './fields-step';

/**
 * The minimal change from the editor's text to another one, so that the cursor, the selection and the undo
 * history are kept; null when they are equal. `undoable`: as one undo step, together with changes of fields;
 * otherwise undo skips it, as for text from elsewhere.
 */
export function changeInto(
  state: EditorState,
  body: Body,
  undoable: boolean,
  around: FieldsPatch | null = null,
): Transaction | null {
  const wanted = state.schema.nodeFromJSON(readableBody(body).body);
  const change = changeMinimally(state.tr, wanted);
  if (around && undoable) change.step(new FieldsStep(around));
  if (!change.docChanged) return null;
  const done = bypassSuggesting(change);
  return undoable ? closeHistory(done) : done.setMeta('addToHistory', false);
}

/** Replaces the editor's text with another one, as described at `changeInto`. */
export function replaceBody(
  editor: Editor,
  body: Body,
  { undoable, around }: { undoable: boolean; around: FieldsPatch | null },
): void {
  const change = changeInto(editor.state, body, undoable, around);
  if (change) editor.view.dispatch(change);
}

/** Shows another text in the editor instead of the present one: with its own undo history, and the cursor at its end. */
export function openBody(editor: Editor, body: Body): void {
  const { schema, plugins } = editor.state;
  const doc = schema.nodeFromJSON(readableBody(body).body);
  editor.view.updateState(EditorState.create({ doc, plugins, selection: Selection.atEnd(doc) }));
  // The tools follow transactions.
  editor.view.dispatch(editor.state.tr);
}
