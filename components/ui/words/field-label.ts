import { firstOf, isSecondField } from '@/domain/story/fields/derive';
import type { StoryFieldName } from '@/domain/story/fields/fields';
import type { Words } from './en';

/** What a field of a story is called. */
export function fieldLabel(name: StoryFieldName, { fields }: Words): string {
  const label = fields[firstOf(name)];
  return isSecondField(name) ? fields.inSecond(label) : label;
}
