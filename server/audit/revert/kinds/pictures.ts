import { REVERTED_FIELDS } from '@/domain/audit/revert/fields';
import { changePictureFacts } from '@/server/media/picture-facts';
import { ofStates, pick } from './states';

/** What was decided of pictures. */
export const pictures = ofStates({
  kind: 'picture',
  // Its file stays in the library.
  made: () => Promise.resolve('nothing'),
  act: ({ actor, id, state, now }) =>
    changePictureFacts(actor, id, pick(state, REVERTED_FIELDS.picture), now),
});
