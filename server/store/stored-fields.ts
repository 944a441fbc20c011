import { emptyFields, type StoryFields } from '@/domain/story';

/** The fields as a row holds them; a row written before a field existed has it empty. */
export function storedFields(json: unknown): StoryFields {
  return { ...emptyFields(''), ...(json as Partial<StoryFields>) };
}
