import { getSchema } from '@tiptap/core';
import { history, undo } from '@tiptap/pm/history';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Body } from '@/domain/document/body';
import { blockWords } from '@/domain/history/words';
import { schemaExtensions } from '../extensions';
import { changeInto } from './replace-body';

const schema = getSchema(schemaExtensions());
const body = (...texts: string[]): Body => ({
  type: 'doc',
  content: texts.map(text => ({
    type: 'paragraph',
    ...(text && { content: [{ type: 'text', text }] }),
  })),
});
const open = (...texts: string[]) =>
  EditorState.create({ doc: schema.nodeFromJSON(body(...texts)), plugins: [history()] });
const textsIn = ({ doc }: EditorState) => (doc.toJSON() as Body).content?.map(blockWords);
/** Moves the cursor to the end of these words. */
function cursorAfter(state: EditorState, words: string): EditorState {
  let at = 0;
  state.doc.descendants((node, pos) => {
    if (node.isText && node.text!.includes(words)) at = pos + node.text!.indexOf(words) + words.length;
  });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
}
const beforeCursor = ({ doc, selection }: EditorState) => {
  const $at = doc.resolve(selection.from);
  return $at.parent.textBetween(0, $at.parentOffset);
};
const take = (state: EditorState, undoable: boolean, ...texts: string[]) =>
  state.apply(changeInto(state, body(...texts), undoable) ?? state.tr);
function undone(state: EditorState): EditorState {
  let next = state;
  undo(state, (transaction: Transaction) => (next = state.apply(transaction)));
  return next;
}

describe('replacing the text of the editor', () => {
  it('keeps the cursor at its words when the text around them changes', () => {
    const state = cursorAfter(open('one', 'The last boat left', 'three'), 'The last');
    const next = take(state, false, 'new', 'one, changed', 'The last boat of all left', 'three');
    expect(beforeCursor(next)).toBe('The last');
  });

  it.each([
    ['heading', { level: 2, blockId: 'abc' }],
    ['paragraph', { blockId: 'abc' }],
  ])('keeps the words of a paragraph that becomes a %s with an identity', (type, attrs) => {
    const wanted = { type, attrs, content: [{ type: 'text', text: 'The last boat of all left' }] };
    const change = changeInto(open('The last boat left'), { type: 'doc', content: [wanted] }, false)!;
    expect(change.doc.firstChild!.toJSON()).toEqual(wanted);
    for (const at of [2, 10, 17]) expect(change.mapping.mapResult(at).deleted, String(at)).toBe(false);
  });

  it('keeps the words of a block within a fact box that has another identity', () => {
    const box = (blockId: string | null): Body => {
      const content = [
        { type: 'paragraph', attrs: { blockId }, content: [{ type: 'text', text: 'The ferry' }] },
      ];
      return { type: 'doc', content: [{ type: 'factBox', attrs: { title: '', blockId: 'abc' }, content }] };
    };
    const state = EditorState.create({ doc: schema.nodeFromJSON(box(null)) });
    const change = changeInto(state, box('def'), false)!;
    expect(change.doc.toJSON()).toEqual(box('def'));
    expect(change.mapping.mapResult(5).deleted).toBe(false);
  });

  it('leaves the paragraphs around a table in place that loses most of its cells', () => {
    const cell = (type: string, text = '') => ({ type, content: body(text).content });
    const table = (...rows: object[][]) => ({
      type: 'table',
      attrs: { blockId: 'abc' },
      content: rows.map(content => ({ type: 'tableRow', content })),
    });
    const [before, after] = body('one', 'two').content!;
    const whole = table(
      [cell('tableHeader', 'a'), cell('tableHeader')],
      [cell('tableCell'), cell('tableCell')],
    );
    const state = EditorState.create({
      doc: schema.nodeFromJSON({ type: 'doc', content: [before, whole, after] }),
    });
    const wanted = { type: 'doc', content: [before, table([cell('tableHeader')]), after] };
    const change = changeInto(state, wanted as Body, false)!;
    expect(change.doc.eq(schema.nodeFromJSON(wanted))).toBe(true);
    for (const at of [2, state.doc.content.size - 3])
      expect(change.mapping.mapResult(at).deleted, String(at)).toBe(false);
  });

  it('changes words, marks and items of a list where they differ, and leaves the others in place', () => {
    const bold = [{ type: 'bold' }];
    const item = (...content: object[]) => ({ type: 'listItem', content: [{ type: 'paragraph', content }] });
    const list = (...items: object[]) => ({ type: 'doc', content: [{ type: 'bulletList', content: items }] });
    const words = (text: string, marks?: object[]) => ({ type: 'text', text, ...(marks && { marks }) });
    const before = list(item(words('one two three')), item(words('four')));
    const wanted = list(item(words('one '), words('two', bold), words(' and three')), item(words('five')));
    const state = EditorState.create({ doc: schema.nodeFromJSON(before) });
    const change = changeInto(state, wanted as Body, false)!;
    expect(change.doc.toJSON()).toEqual(schema.nodeFromJSON(wanted).toJSON());
    expect(change.steps.map(step => (step.toJSON() as { stepType: string }).stepType).sort()).toEqual([
      'addMark',
      'replace',
      'replace',
    ]);
    for (const at of [4, 8, 12]) expect(change.mapping.mapResult(at).deleted, String(at)).toBe(false);
  });

  it('lets undo revert local changes and skip remote ones', () => {
    const start = cursorAfter(open('one', 'two'), 'two');
    const typed = start.apply(start.tr.insertText(' and more'));
    const taken = take(typed, false, 'one, changed by a colleague', 'two and more');
    expect(textsIn(undone(taken))).toEqual(['one, changed by a colleague', 'two']);
  });

  it('lets undo revert a merge as one step, and then the changes before it', () => {
    const start = cursorAfter(open('one', 'two'), 'two');
    const typed = start.apply(start.tr.insertText(' and more'));
    const merged = take(typed, true, 'one, changed by a colleague', 'new', 'two and more');
    const once = undone(merged);
    expect(textsIn(once)).toEqual(['one', 'two and more']);
    expect(textsIn(undone(once))).toEqual(['one', 'two']);
  });

  it('does nothing for the same text', () => {
    expect(changeInto(open('one'), body('one'), true)).toBeNull();
  });

  it('results in exactly the other text for any two texts', () => {
    const texts = fc.array(fc.constantFrom('', 'one', 'one two', 'two', 'two one two', '渡轮'), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(texts, texts, (from, to) => {
        expect(textsIn(take(open(...from), false, ...to))).toEqual(to);
      }),
      { numRuns: 300 },
    );
  });
});
