import * as z from 'zod/mini';
import { MAX_IMPORTED } from '@/domain/people/import/limits';
import { Id } from '../ids';
import { Problem } from '../problem';

/** The maximum number of people in one request. */
const MAX_ADDED_AT_ONCE = 50;

/** A person as read from a file. Values are validated when the person is added. */
const NewPerson = z.strictObject({
  name: z.string(),
  email: z.string(),
  locale: z.string(),
  grants: z.array(z.strictObject({ role: z.string(), editionId: z.nullable(Id), deskId: z.nullable(Id) })),
});

/** Checks which addresses are in use, or adds some of the people in a file. */
export const PeopleImportRequest = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('check'),
    emails: z.array(z.string()).check(z.minLength(1), z.maxLength(MAX_IMPORTED)),
  }),
  z.strictObject({
    act: z.literal('add'),
    people: z.array(NewPerson).check(z.minLength(1), z.maxLength(MAX_ADDED_AT_ONCE)),
  }),
]);
export type PeopleImportRequest = z.infer<typeof PeopleImportRequest>;

/**
 * The result for each person, in the order of the request: no problem when they can be added or were added, with the
 * invitation link if there is no mail server. The link is returned once.
 */
export const PeopleImportAnswer = z.object({
  results: z.array(z.object({ problem: z.nullable(Problem), link: z.optional(z.string()) })),
});
export type PeopleImportAnswer = z.infer<typeof PeopleImportAnswer>;
