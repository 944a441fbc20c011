import { firstOf, isSecondField } from '@/domain/story/fields/derive';
import { STORY_FIELDS, type StoryFieldName } from '@/domain/story/fields/fields';
import type { ShortText } from '@/domain/translation/source-text';
import type { Words } from './words';

/** What a field of a story is called. */
export function fieldLabel(name: StoryFieldName, { fields }: Words): string {
  const label = fields[firstOf(name)];
  return isSecondField(name) ? fields.inSecond(label) : label;
}

/** The letters of a field in the margin of the source. */
export const marginLetters = (name: ShortText, { fieldLetters }: Words): string =>
  isSecondField(name) ? `${fieldLetters[STORY_FIELDS[name].secondOf]}2` : fieldLetters[name];
