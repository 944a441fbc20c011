import { getSchema } from '@tiptap/core';
import { history, undo } from '@tiptap/pm/history';
import { EditorState } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import type { Body, BodyNode } from '@/domain/document/body';
import { blockWords } from '@/domain/history/words';
import { schemaExtensions } from '../extensions';
import { linesOf, withLines } from './lost-lines';

const text = (words: string): BodyNode => ({ type: 'text', text: words });

it('a block that cannot be read becomes one line for each text in it', () => {
  const cell = (...words: string[]) => ({ type: 'nonsense', content: words.map(text) });
  const row = { type: 'tableRow', content: [cell('Ports ', '12'), cell('Ferries')] };
  expect(linesOf({ type: 'table', content: [row, { type: 'tableRow' }] })).toEqual(['Ports 12', 'Ferries']);
});

it('an unreadable block without words produces no line', () => {
  expect(linesOf({ type: 'divider' })).toEqual([]);
  expect(linesOf({ type: 'paragraph', content: [text(' ')] })).toEqual([]);
  const broken: unknown[] = [{ content: 'x' }, { content: [null, 7, 'x'] }, { text: 7 }, {}];
  for (const block of broken) expect(linesOf(block as BodyNode)).toEqual([]);
});

it('lost lines are added at the end of the text before the cursor, as one undo step', () => {
  const paragraph = { type: 'paragraph', content: [text('Six boats.')] };
  const doc = getSchema(schemaExtensions()).nodeFromJSON({ type: 'doc', content: [paragraph] });
  const wordsIn = (state: EditorState) => (state.doc.toJSON() as Body).content!.map(blockWords);
  let state = EditorState.create({ doc, plugins: [history()] });
  state = state.apply(withLines(state, ['Ports 12', 'Ferries']));
  expect(wordsIn(state)).toEqual(['Six boats.', 'Ports 12', 'Ferries']);
  expect(state.selection.$from.parent.textContent).toBe('Ferries');
  undo(state, transaction => (state = state.apply(transaction)));
  expect(wordsIn(state)).toEqual(['Six boats.']);
});
