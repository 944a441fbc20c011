import { z } from 'zod';
import { Delivery } from '@/server/syndication/api/delivery';
import { STAGES } from '@/domain/story/workflow';

/** JSON Schemas (2020-12) of the API's responses, used by the description of the API and by the tests. */

const text = { type: 'string' } as const;
const uri = { type: 'string', format: 'uri' } as const;
const time = { type: 'string', format: 'date-time' } as const;
const whole = { type: 'integer' } as const;

/** An object with these properties and no others. */
function strictObject(properties: Record<string, object>, required: string[] = []) {
  return { type: 'object', additionalProperties: false, properties, required };
}

const listOf = (items: object) => ({ type: 'array', items });

const words = strictObject(
  { role: text, contentType: text, charCount: whole, wordCount: whole, value: text },
  ['value'],
);
const named = strictObject({ name: text, rel: text, uri, literal: text });
const byLanguage = { type: 'object', additionalProperties: text, description: 'Text by BCP 47 tag.' };

const rendition = strictObject(
  { name: text, href: uri, contentType: text, width: whole, height: whole, sizeInBytes: whole },
  ['name'],
);

const labelled = listOf(strictObject({ role: text, contentType: text, value: text }, ['value']));

const newsProperties = {
  uri,
  standard: strictObject({ name: text, version: text, schema: uri }),
  type: {
    enum: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'],
  },
  representationType: { enum: ['full', 'partial'] },
  version: text,
  firstCreated: time,
  versionCreated: time,
  pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
  copyrightHolder: text,
  copyrightNotice: text,
  language: text,
  title: text,
  slugline: text,
  headlines: labelled,
  descriptions: labelled,
  bodies: listOf(words),
  by: text,
  located: text,
  people: listOf(named),
  subjects: listOf(named),
  infoSources: listOf(strictObject({ name: text, role: text, uri, literal: text })),
  renditions: listOf(rendition),
  digitalSourceType: strictObject({
    uri: { ...uri, description: 'Of a picture, by the NewsCodes of IPTC.' },
  }),
  altIds: listOf(strictObject({ role: text, value: text })),
};

const list = (item: string) =>
  strictObject(
    {
      items: listOf({ $ref: `#/components/schemas/${item}` }),
      next: {
        type: ['string', 'null'],
        format: 'uri',
        description: 'The cursor of the next page; null at the end.',
      },
    },
    ['items', 'next'],
  );

const associated = (properties: Record<string, object>) =>
  listOf(strictObject({ name: text, rel: text, ...properties }, ['name', 'uri']));

/** Items that belong to a story, and in a picture of a bilingual one its texts in the second language. */
const associations = {
  description:
    'By `rel`: the lead, recordings, versions in other editions, the texts in the second language of a bilingual edition (`second-language`), and the newest entries of live coverage, newest first (`live-entry`), which are also in the bodies.',
  ...associated({ ...newsProperties, associations: associated(newsProperties) }),
};

const nullable = (type: string, more = {}) => ({ type: [type, 'null'], ...more });
const nullableTime = nullable('string', { format: 'date-time' });

const workingProperties = {
  id: text,
  version: whole,
  stage: { enum: [...STAGES] },
  edition: { ...text, description: 'Code of the edition.' },
  slug: text,
  headline: text,
  section: text,
  reporter: nullable('string'),
  deskId: nullable('string'),
  live: { type: 'boolean', description: 'Whether it is live.' },
  updatedAt: time,
  planning: strictObject({
    deadline: nullableTime,
    day: nullable('string', { format: 'date' }),
    expectedWords: nullable('integer'),
    about: text,
    embargoUntil: nullableTime,
    scheduledFor: nullableTime,
  }),
};
const workingNeeds = ['id', 'version', 'stage', 'edition', 'planning'];

/** The same JSON Schema without the mark of its draft, which the description of the API has once. */
function schemaOf(shape: z.ZodType): object {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io: 'input' });
  return schema;
}

export const SCHEMAS = {
  /** What we use of https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json */
  Story: {
    description: 'A story as ninjs 3.1.',
    ...strictObject(
      {
        ...newsProperties,
        associations,
      },
      [
        'uri',
        'standard',
        'type',
        'representationType',
        'firstCreated',
        'versionCreated',
        'headlines',
        'altIds',
      ],
    ),
  },
  Edition: strictObject(
    {
      uri,
      code: text,
      name: text,
      description: text,
      language: text,
      secondLanguage: text,
      direction: { enum: ['ltr', 'rtl'] },
      zone: { ...text, description: 'IANA time zone.' },
    },
    ['uri', 'code', 'name', 'language', 'direction', 'zone'],
  ),
  Section: strictObject(
    {
      uri,
      edition: text,
      path: text,
      name: text,
      description: text,
      isOpinion: { type: 'boolean', description: 'Whether its stories are opinion.' },
    },
    ['uri', 'edition', 'path', 'name', 'isOpinion'],
  ),
  Topic: strictObject({ uri, slug: text, names: byLanguage, descriptions: byLanguage }, [
    'uri',
    'slug',
    'names',
  ]),
  Author: strictObject({ uri, slug: text, names: byLanguage, titles: byLanguage, biographies: byLanguage }, [
    'uri',
    'slug',
    'names',
  ]),
  StoryList: list('Story'),
  EditionList: list('Edition'),
  SectionList: list('Section'),
  TopicList: list('Topic'),
  AuthorList: list('Author'),
  WorkingCopy: strictObject(workingProperties, workingNeeds),
  WorkingCopyWithText: {
    description: 'The working copy of a story, without its notes.',
    ...strictObject(
      {
        ...workingProperties,
        groupId: text,
        fields: { type: 'object', description: 'Headline, bylines and other fields.' },
        body: { type: 'object', description: 'The body as ProseMirror JSON.' },
        text: { ...text, description: 'The body as plain text.' },
      },
      [...workingNeeds, 'fields', 'body', 'text'],
    ),
  },
  WorkingCopyList: list('WorkingCopy'),
  Delivery: { description: 'A story for the newsroom.', ...schemaOf(Delivery) },
  DeliveredStory: strictObject({ id: text, stage: { enum: ['draft'] } }, ['id', 'stage']),
  Problem: {
    description: 'A refusal (RFC 9457).',
    ...strictObject(
      {
        type: text,
        status: whole,
        title: text,
        reason: { ...text, description: 'Machine-readable, in lower-case words with hyphens.' },
        parameter: { ...text, description: 'The parameter that was refused.' },
        message: text,
      },
      ['status', 'reason'],
    ),
  },
};

export type SchemaName = keyof typeof SCHEMAS;
