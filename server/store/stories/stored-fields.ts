import { emptyFields, type StoryFields } from '@/domain/story/story';
import type { Prisma } from '../generated/client';

/** The fields as a row holds them; a row written before a field existed has it empty. */
export function storedFields(json: unknown): StoryFields {
  return { ...emptyFields(''), ...(json as Partial<StoryFields>) };
}

/** A value of ours as Prisma takes it for a column of JSON. */
export const asJson = (value: unknown) => value as Prisma.InputJsonValue;
