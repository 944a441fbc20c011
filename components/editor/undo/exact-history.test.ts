import { closeHistory, redo, undo } from '@tiptap/pm/history';
import { EditorState, Plugin, TextSelection, type Command } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { doc, p, text } from '@/domain/document/samples.fixture';
import { MoveStep } from '@/domain/document/commits/move-step';
import { bodySchema } from '@/domain/document/schema';
import { exactHistory } from './exact-history';

/** Deletes each question mark, also one that an undo or a redo brings back. */
const withoutQuestions = new Plugin({
  appendTransaction(_, __, { doc: now, tr }) {
    now.descendants((node, pos) => {
      const at = node.text?.indexOf('?') ?? -1;
      if (at >= 0) tr.delete(tr.mapping.map(pos + at), tr.mapping.map(pos + at + 1));
    });
    return tr.docChanged ? tr : null;
  },
});

function editor(plugins: Plugin[]) {
  let state = EditorState.create({
    doc: bodySchema.nodeFromJSON(doc(p(text('Was it?')), p(text('The ferry left.')))),
    plugins: [exactHistory(), ...plugins],
  });
  const dispatch = (change: typeof state.tr) => (state = state.apply(change));
  return {
    change: (edit: (tr: typeof state.tr) => typeof state.tr) => dispatch(closeHistory(edit(state.tr))),
    run: (command: Command) => command(state, dispatch),
    add: (...more: Plugin[]) => (state = state.reconfigure({ plugins: [...state.plugins, ...more] })),
    texts: () => state.doc.children.map(({ textContent }) => textContent),
  };
}

it('Changes that are undone after a plugin changed what an undo brought back return to where they were', () => {
  const { change, run, add, texts } = editor([]);
  change(tr => tr.delete(14, 20));
  change(tr => tr.delete(7, 8));
  add(withoutQuestions);
  run(undo);
  expect(texts()).toEqual(['Was it', 'The left.']);
  run(undo);
  expect(texts()).toEqual(['Was it', 'The ferry left.']);
  run(redo);
  run(redo);
  expect(texts()).toEqual(['Was it', 'The left.']);
});

it('A deletion in a paragraph that was moved later is undone at its place after a colleague wrote in the paragraph', () => {
  const { change, run, texts } = editor([]);
  change(tr => tr.delete(20, 24));
  change(tr => tr.step(new MoveStep(9, 22, 0)));
  change(tr => tr.insertText('old ', 5).setMeta('addToHistory', false));
  expect(texts()).toEqual(['The old ferry .', 'Was it?']);
  run(undo);
  run(undo);
  expect(texts()).toEqual(['Was it?', 'The old ferry left.']);
  run(redo);
  run(redo);
  expect(texts()).toEqual(['The old ferry .', 'Was it?']);
});

it('The move of a paragraph with the cursor at its end is undone after a colleague shortened the paragraph', () => {
  const { change, run, texts } = editor([]);
  change(tr => tr.setSelection(TextSelection.atEnd(tr.doc)));
  change(tr => tr.step(new MoveStep(9, 26, 0)));
  change(tr => tr.delete(4, 15).setMeta('addToHistory', false));
  expect(texts()).toEqual(['The.', 'Was it?']);
  run(undo);
  expect(texts()).toEqual(['Was it?', 'The.']);
  run(redo);
  expect(texts()).toEqual(['The.', 'Was it?']);
});
