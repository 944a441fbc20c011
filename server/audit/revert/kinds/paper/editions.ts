import { REVERTED_FIELDS } from '@/domain/audit/revert/fields';
import { changeEdition } from '@/server/paper/paper';
import { ofStates, pick } from '../states';

/** What editions print around their stories. */
export const editions = ofStates({
  kind: 'edition',
  act: ({ actor, id, state, now }) => changeEdition(actor, id, pick(state, REVERTED_FIELDS.edition), now),
});
