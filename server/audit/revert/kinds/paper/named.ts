import { REVERTED_FIELDS } from '@/domain/audit/revert/fields';
import { changeAuthor } from '@/server/paper/authors';
import { changeTopic } from '@/server/paper/topics';
import { ofStates, pick } from '../states';

/** The words of topics. */
export const topics = ofStates({
  kind: 'topic',
  act: ({ actor, id, state, now }) => changeTopic(actor, id, pick(state, REVERTED_FIELDS.topic), now),
});

/** The profiles of authors. */
export const authors = ofStates({
  kind: 'author',
  act: ({ actor, id, state, now }) => changeAuthor(actor, id, pick(state, REVERTED_FIELDS.author), now),
});
