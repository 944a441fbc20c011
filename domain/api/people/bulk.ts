import * as z from 'zod/mini';
import { ROLES } from '@/domain/people/permissions';
import { Id } from '../ids';

/** The maximum number of people in one action: one chunk of the list. */
export const MAX_PEOPLE_AT_ONCE = 100;

const RequestedGrant = z.strictObject({
  role: z.enum(ROLES),
  editionId: z.nullable(Id),
  deskId: z.nullable(Id),
});

/** An action on several people. */
const ActOnPeople = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('deactivate') }),
  z.strictObject({ kind: z.literal('reactivate') }),
  z.strictObject({ kind: z.literal('end-sessions') }),
  z.strictObject({ kind: z.literal('add-grant'), grant: RequestedGrant }),
]);
export type ActOnPeople = z.infer<typeof ActOnPeople>;

/** One action on several people; the response is that of actions on several stories. */
export const PeopleActionsRequest = z.strictObject({
  personIds: z.array(Id).check(z.minLength(1), z.maxLength(MAX_PEOPLE_AT_ONCE)),
  act: ActOnPeople,
});
export type PeopleActionsRequest = z.infer<typeof PeopleActionsRequest>;
