import { changeAuthor } from '@/server/paper/authors';
import { changeTopic } from '@/server/paper/topics';
import { restoredFields, ofStates } from '../states';

/** The words of topics. */
export const topics = ofStates({
  kind: 'topic',
  act: one => changeTopic(one.actor, one.id, restoredFields(one), one.now),
});

/** The profiles of authors. */
export const authors = ofStates({
  kind: 'author',
  act: one => changeAuthor(one.actor, one.id, restoredFields(one), one.now),
});
