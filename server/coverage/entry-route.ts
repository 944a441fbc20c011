import { EntryAnswer, EntryConflict } from '@/domain/coverage/api';
import type { Action, Actor } from '@/domain/people/permissions';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { EntryChanged } from './entry-changed';

/** What Next hands to a handler whose address holds an entry of a story. */
interface EntryRoute {
  params: Promise<{ id: string; entry: string }>;
}

type EntryVerb = (
  actor: Actor,
  storyId: string,
  entryId: string,
  sent: unknown,
  now: Date,
) => Promise<EntryAnswer>;

/**
 * A route that writes an entry. On a conflict with another change it answers 409 with the current entry, so that
 * neither is lost.
 * @param action what a person must be allowed to do somewhere
 * @param bytes that a request may have
 */
export function entryRoute(action: Action, write: EntryVerb, bytes: number) {
  return newsroomRoute<EntryRoute>(action, async (request, { actor }, { params }) => {
    const { id, entry } = await params;
    const sent = await readJson(request, bytes);
    try {
      return answer(EntryAnswer, await write(actor, id, entry, sent, new Date()));
    } catch (error) {
      if (!(error instanceof EntryChanged)) throw error;
      return answer(EntryConflict, { reason: 'conflict', entry: error.entry }, 409);
    }
  });
}
