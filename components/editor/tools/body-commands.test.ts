import { getSchema } from '@tiptap/core';
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { schemaExtensions } from '../extensions';
import { selectedLength } from './body-commands';

const doc = getSchema(schemaExtensions()).nodeFromJSON({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Six boats.' }] }, { type: 'divider' }],
});

it('A selection has a length only if it has words', () => {
  const lengthOf = (selection: EditorState['selection']) =>
    selectedLength(EditorState.create({ doc, selection }));
  expect(lengthOf(TextSelection.create(doc, 1, 11))).toMatchObject({ words: 2, hanzi: 0 });
  expect(lengthOf(TextSelection.create(doc, 1))).toBeNull();
  expect(lengthOf(NodeSelection.create(doc, 12))).toBeNull();
});
