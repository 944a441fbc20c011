import { visibleText } from '@/domain/language/visible-text';
import * as z from 'zod/mini';
import { STORY_LIMITS, STORY_FIELD_NAMES, type NamesWith } from './derive';
import type { Field, FieldKind, FieldValue } from './field';
import { STORY_FIELDS, type StoryFieldName, type StoryFields } from './fields';
import { BYLINE_ROLES, isWebAddress } from './values';

// Separate from the registry, so that the composer's first script does not include a schema library.

type Schemas = { [Kind in FieldKind]: (limit: number) => z.ZodMiniType<FieldValue[Kind]> };

const text = (limit: number) => z.string().check(z.overwrite(visibleText), z.maxLength(limit));
const id = () => z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));

/** The schema of a field in requests. */
const IN_REQUEST: Schemas = {
  text,
  url: limit => text(limit).check(z.refine(url => !url || isWebAddress(url), 'must be a web address')),
  id: () => z.nullable(id()),
  ids: limit => z.array(id()).check(z.maxLength(limit)),
  bylines: limit =>
    z
      .array(
        z.strictObject({
          role: z.enum(BYLINE_ROLES),
          name: text(STORY_LIMITS.bylineName).check(z.minLength(1)),
          authorId: z.nullable(id()),
        }),
      )
      .check(z.maxLength(limit)),
  picture: () =>
    z.nullable(
      z.strictObject({
        mediaId: id(),
        caption: text(STORY_LIMITS.caption),
        credit: text(STORY_LIMITS.credit),
        alt: text(STORY_LIMITS.alt),
        secondCaption: z.optional(text(STORY_LIMITS.secondCaption)),
        secondAlt: z.optional(text(STORY_LIMITS.secondAlt)),
        secondCredit: z.optional(text(STORY_LIMITS.secondCredit)),
      }),
    ),
};

/** The schema of a field in answers. */
const IN_ANSWER: Schemas = {
  text: () => z.string(),
  url: () => z.string(),
  id: () => z.nullable(z.string()),
  ids: () => z.array(z.string()),
  bylines: () =>
    z.array(z.object({ role: z.enum(BYLINE_ROLES), name: z.string(), authorId: z.nullable(z.string()) })),
  picture: () =>
    z.nullable(
      z.object({
        mediaId: z.string(),
        caption: z.string(),
        credit: z.string(),
        alt: z.string(),
        secondCaption: z.optional(z.string()),
        secondAlt: z.optional(z.string()),
        secondCredit: z.optional(z.string()),
      }),
    ),
};

type Shape = { [Name in StoryFieldName]: z.ZodMiniType<StoryFields[Name]> };

function shapeOf(schemas: Schemas): Shape {
  const schemaOf = (field: Field) => schemas[field.kind]('limit' in field ? field.limit : 0);
  return Object.fromEntries(STORY_FIELD_NAMES.map(name => [name, schemaOf(STORY_FIELDS[name])])) as Shape;
}

type NewerField = NamesWith<typeof STORY_FIELDS, { since: string }>;

/** Fields that older clients may omit. */
const newerFields = () =>
  Object.fromEntries(
    STORY_FIELD_NAMES.filter(name => 'since' in STORY_FIELDS[name]).map(name => [name, true]),
  ) as Record<NewerField, true>;

/** The fields of a whole text in a request. */
export const sentFields = () => z.partial(z.strictObject(shapeOf(IN_REQUEST)), newerFields());
export type SentFields = z.infer<ReturnType<typeof sentFields>>;

/** The fields of a partial text in a request. */
export const changedFields = () => z.partial(z.strictObject(shapeOf(IN_REQUEST)));

/** The fields of a text in an answer. */
export const answeredFields = () => z.object(shapeOf(IN_ANSWER));
