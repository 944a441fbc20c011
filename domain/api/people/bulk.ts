import * as z from 'zod/mini';
import { ROLES } from '@/domain/people/permissions';
import { Id } from '../ids';

/** So many people are acted on at once at most: as many as one stretch of the list has. */
export const MOST_PEOPLE_AT_ONCE = 100;

const GrantAsked = z.strictObject({
  role: z.enum(ROLES),
  editionId: z.nullable(Id),
  deskId: z.nullable(Id),
});

/** What is done to several people. */
const ActOnPeople = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('deactivate') }),
  z.strictObject({ kind: z.literal('reactivate') }),
  z.strictObject({ kind: z.literal('end-sessions') }),
  z.strictObject({ kind: z.literal('add-grant'), grant: GrantAsked }),
]);
export type ActOnPeople = z.infer<typeof ActOnPeople>;

/** One act on several people; the answer is that of acts on several stories. */
export const PeopleActionsRequest = z.strictObject({
  personIds: z.array(Id).check(z.minLength(1), z.maxLength(MOST_PEOPLE_AT_ONCE)),
  act: ActOnPeople,
});
export type PeopleActionsRequest = z.infer<typeof PeopleActionsRequest>;
