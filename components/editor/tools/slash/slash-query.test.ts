import { getSchema } from '@tiptap/core';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { schemaExtensions } from '../../extensions';
import { slashQuery } from './slash-query';

const schema = getSchema(schemaExtensions());

/** The query with the cursor at the end of a text, or a number of characters before it. */
function asked(text: string, { before = 0, type = 'paragraph', isEditable = true } = {}) {
  const content = [{ type, content: text ? [{ type: 'text', text }] : [] }];
  const doc = schema.nodeFromJSON({ type: 'doc', content });
  const selection = TextSelection.create(doc, text.length + 1 - before);
  return slashQuery({ state: EditorState.create({ doc, selection }), isEditable });
}

it.each(['/', '／', '、'])(
  '%s at the start of a paragraph opens the slash menu with the text after it',
  slash => {
    expect(asked(`${slash}night ferries`)).toEqual({ query: 'night ferries', from: 1, to: 15 });
    expect(asked(slash)?.query).toBe('');
  },
);

it('other text does not open the slash menu', () => {
  expect(asked('')).toBeNull();
  expect(asked('and/or')).toBeNull();
  expect(asked('/night', { before: 2 })).toBeNull();
  expect(asked('/night', { type: 'heading' })).toBeNull();
  expect(asked('/night', { isEditable: false })).toBeNull();
  expect(asked(`/${'a'.repeat(60)}`)).toBeNull();
});
