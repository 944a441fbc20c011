import { STORY_FIELD_NAMES } from './derive';
import type { FieldKind, FieldValue } from './field';
import { STORY_FIELDS, type StoryFields } from './fields';

const OTHER: { [Kind in FieldKind]: FieldValue[Kind] } = {
  text: 'other',
  url: 'https://elsewhere.example/other',
  id: 'other',
  ids: ['other'],
  bylines: [{ role: 'by', name: 'Other', authorId: null }],
  picture: { mediaId: 'other', caption: 'c', credit: 'd', alt: 'a' },
};

/** A non-empty value for every field of a story. */
export const otherFields = (): StoryFields =>
  Object.fromEntries(STORY_FIELD_NAMES.map(name => [name, OTHER[STORY_FIELDS[name].kind]])) as StoryFields;
