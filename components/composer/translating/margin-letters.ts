import { isSecondField } from '@/domain/story/fields/derive';
import { STORY_FIELDS } from '@/domain/story/fields/fields';
import type { ShortText } from '@/domain/translation/source-text';
import type { ComposerWords } from '@/components/composer/words/words';

/** The letters of a field in the margin of the source. */
export const marginLetters = (name: ShortText, { fieldLetters }: ComposerWords): string =>
  isSecondField(name) ? `${fieldLetters[STORY_FIELDS[name].secondOf]}2` : fieldLetters[name];
