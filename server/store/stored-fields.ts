import { isBody, type Body } from '@/domain/document/body';
import { emptyFields, STORY_FIELD_NAMES } from '@/domain/story/fields/derive';
import type { FieldKind } from '@/domain/story/fields/field';
import { STORY_FIELDS, type StoryFields } from '@/domain/story/fields/fields';
import { CorruptRowError } from './corrupt-rows';
import type { Prisma } from './generated/client';
import { isRecord } from '@/domain/is-record';

type Check = (value: unknown) => boolean;

const isText: Check = value => typeof value === 'string';
const isTextOrNull: Check = value => value === null || isText(value);
const listOf =
  (isItem: Check): Check =>
  value =>
    Array.isArray(value) && value.every(isItem);
const isByline: Check = value => isRecord(value) && isText(value.name);
const isLead: Check = value => value === null || (isRecord(value) && isText(value.mediaId));

const KIND_CHECKS: Record<FieldKind, Check> = {
  text: isText,
  url: isText,
  id: isTextOrNull,
  ids: listOf(isText),
  bylines: listOf(isByline),
  picture: isLead,
};
const CHECKS = STORY_FIELD_NAMES.map(name => [name, KIND_CHECKS[STORY_FIELDS[name].kind]] as const);

const EMPTY = emptyFields('');

/**
 * The fields in a row; a field that is newer than the row is empty.
 * @throws CorruptRowError when they are invalid
 */
export function storedFields(json: unknown): StoryFields {
  if (!isRecord(json)) throw new CorruptRowError('fields are not an object');
  const fields = { ...EMPTY, ...(json as Partial<StoryFields>) };
  for (const [name, isRight] of CHECKS)
    if (!isRight(fields[name])) throw new CorruptRowError(`field ${name} is of another type`);
  return fields;
}

/**
 * The body in a row. Pages skip blocks that are not in the schema.
 * @throws CorruptRowError when it is not a tree of nodes
 */
export function storedBody(json: unknown): Body {
  if (!isBody(json)) throw new CorruptRowError('body is not a tree of nodes');
  return json;
}

/** A value as Prisma accepts it for a column of JSON. */
export const asJson = (value: unknown) => value as Prisma.InputJsonValue;
