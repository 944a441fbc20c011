import { z } from 'zod';
import { STORY_KINDS } from '@/domain/search/story-kinds';
import { STAGES } from '@/domain/story/workflow';
import { Refused } from '@/server/problems/refused';

const word = (description: string) => z.string().min(1).max(200).describe(description);

/** A day, or a time with its offset. */
const moment = (description: string) =>
  z
    .union(
      [z.iso.date(), z.iso.datetime({ offset: true })],
      'must be a day or a time with an offset (RFC 3339)',
    )
    .transform(text => new Date(text))
    .describe(description);

const cursor = z.string().min(1).max(500).optional().describe('The cursor from `next` of the previous page.');
const paging = {
  limit: z
    .string()
    .regex(/^([1-9]\d?|100)$/, 'must be a number from 1 to 100')
    .transform(Number)
    .default(20)
    .describe('How many to list, 1 to 100; by default 20.'),
  cursor,
};

const places = {
  edition: word('Code of an edition, as `/editions` lists them.').optional(),
  section: word('Path of a section, as `/sections` lists them.').optional(),
  author: word('Slug of an author, as `/authors` lists them.').optional(),
  since: moment('Only stories first published at or after this day or time.').optional(),
  until: moment('Only stories first published before this day or time.').optional(),
  language: word('BCP 47 tag; `zh` also finds `zh-Hans`.').optional(),
};

export const StoryParameters = z.strictObject({
  ...places,
  topic: word('Slug of a topic, as `/topics` lists them.').optional(),
  ...paging,
});
export type StoryParameters = z.infer<typeof StoryParameters>;

export const SearchParameters = z.strictObject({
  q: z.string().trim().min(1).max(300).describe('Words; "a phrase" in quotation marks, -word to leave out.'),
  ...places,
  kind: z
    .enum(STORY_KINDS)
    .optional()
    .describe('Only stories of this kind; a `story` is one of no other kind.'),
  sort: z.enum(['relevance', 'newest']).default('relevance').describe('Best first, or newest first.'),
  ...paging,
});

export const SectionParameters = z.strictObject({ edition: places.edition });

export const PagingParameters = z.strictObject(paging);
export type PagingParameters = z.infer<typeof PagingParameters>;

/** Of lists for programs with a token; whole stories are many bytes. */
export const WholeStoryParameters = StoryParameters.extend({
  limit: z
    .string()
    .regex(/^([1-9]|1\d|2[0-5])$/, 'must be a number from 1 to 25')
    .transform(Number)
    .default(10)
    .describe('How many to list, 1 to 25; by default 10.'),
});

export const WorkingCopyParameters = z.strictObject({
  edition: places.edition,
  stage: z
    .enum(STAGES)
    .describe('Only stories in this stage; without one, all but spiked and killed ones.')
    .optional(),
  cursor,
});

export const NoParameters = z.strictObject({});

/** Reads the parameters of a request. @throws Refused 400 with the name of the first that is wrong or unknown */
export function readParameters<T extends z.ZodType>(shape: T, query: URLSearchParams): z.infer<T> {
  for (const name of new Set(query.keys()))
    if (query.getAll(name).length > 1) throw new Refused(400, 'parameter-repeated', { parameter: name });
  const parsed = shape.safeParse(Object.fromEntries(query));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys')
    throw new Refused(400, 'parameter-unknown', { parameter: issue.keys[0] });
  const parameter = issue?.path.join('.');
  const missing = parameter !== undefined && !query.has(parameter);
  throw new Refused(400, missing ? 'parameter-missing' : 'parameter-is-wrong', {
    parameter,
    message: issue?.message,
  });
}
