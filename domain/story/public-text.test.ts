import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { PUBLIC_FIELDS, STORY_FIELD_NAMES } from './fields/derive';
import { otherFields } from './fields/other-fields.fixture';
import { differsForReaders } from './public-text';
import { emptyFields } from './story';
import type { StoryText } from './text-change';

const words = (text: string, ...marks: BodyNode['marks'] & object) => ({
  ...{ type: 'text', text },
  ...(marks.length > 0 && { marks }),
});
const body = (...content: BodyNode[]) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph', content }],
});
const before: StoryText = {
  ...{ editionId: 'e', deskId: null, fields: emptyFields('Broadsheet'), body: body(words('Boats sail.')) },
};
const other = otherFields();

describe('Two texts of a story', () => {
  it('do not differ for readers when they are equal', () => {
    expect(differsForReaders(before, structuredClone(before))).toBe(false);
  });

  it.each(STORY_FIELD_NAMES)('differ for readers in %s, unless only the newsroom sees it', name => {
    const after = { ...before, fields: { ...before.fields, [name]: other[name] } };
    expect(differsForReaders(before, after)).toBe(name !== 'internalNote');
  });

  it('differ for readers in the words of the body and in the edition', () => {
    expect(differsForReaders(before, { ...before, body: body(words('Boats sank.')) })).toBe(true);
    expect(differsForReaders(before, { ...before, editionId: 'other' })).toBe(true);
  });

  it('do not differ for readers in notes, suggestions and the desk', () => {
    const note = { type: 'note', attrs: { id: 'n' } };
    const insertion = { type: 'insertion', attrs: { id: 's', by: 'p' } };
    const marked = body(words('Boats ', note), words('often ', insertion), words('sail.'));
    expect(differsForReaders(before, { ...before, body: marked })).toBe(false);
    expect(differsForReaders(before, { ...before, deskId: 'd' })).toBe(false);
  });
});

it('Only the internal note is hidden from readers', () => {
  expect(STORY_FIELD_NAMES.filter(name => !PUBLIC_FIELDS.includes(name))).toEqual(['internalNote']);
});
