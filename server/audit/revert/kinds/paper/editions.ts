import { changeEdition } from '@/server/paper/paper';
import { restoredFields, ofStates } from '../states';

/** What editions print around their stories. */
export const editions = ofStates({
  kind: 'edition',
  act: one => changeEdition(one.actor, one.id, restoredFields(one), one.now),
});
