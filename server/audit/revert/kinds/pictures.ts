import { changePictureFacts } from '@/server/media/picture-facts';
import { restoredFields, ofStates } from './states';

/** What was decided and said of pictures. */
export const pictures = ofStates({
  kind: 'picture',
  // Its file stays in the library.
  made: () => Promise.resolve('nothing'),
  act: one => changePictureFacts(one.actor, one.id, restoredFields(one), one.now),
});
