import { NO_WIRE_FILTER, WireFilterRequest, type WireFilter } from '@/domain/api/wire';
import { fingerprint } from '@/domain/fingerprint';
import type { Actor } from '@/domain/people/permissions';
import { foldedWords } from '@/domain/wire/wire-words';
import { parseInput } from '@/server/forms/parse-input';
import { Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { inTransaction } from '@/server/store/database';
import { lockDesk } from '@/server/store/paper/desks';
import { insertEvent } from '@/server/store/stories/events';
import { deleteDeskFilter, loadDeskFilter, saveDeskFilter } from '@/server/store/wire/filters';
import { requireOpenDesk } from './open-desk';

/**
 * Sets what a desk sees of the wire; without any condition it sees everything again.
 * @throws Refused 403, 404, 409 when the filter has changed since the page was loaded, or 422
 */
export async function setDeskFilter(actor: Actor, deskId: string, sent: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-wire', { deskId });
  const { filter: wanted, seen } = parseInput(WireFilterRequest, sent);
  const filter = comparable(wanted);
  await inTransaction(async connection => {
    await lockDesk(deskId, connection);
    await requireOpenDesk(deskId, connection);
    const current = (await loadDeskFilter(deskId, connection)) ?? NO_WIRE_FILTER;
    if (isSame(current, filter)) return;
    if (!isSame(current, seen)) throw new Refused(409, 'changed-meanwhile');
    if (isSame(filter, NO_WIRE_FILTER)) await deleteDeskFilter(deskId, connection);
    else await saveDeskFilter(deskId, filter, now, connection);
    const event = { kind: 'wire.filter' as const, personId: actor.personId, at: now };
    await insertEvent({ ...event, subject: { kind: 'desk', id: deskId }, data: filter }, connection);
  });
}

const isSame = (one: WireFilter, other: WireFilter): boolean => fingerprint(one) === fingerprint(other);

/** A filter with each value once, and without words that have no letter or figure. */
const comparable = ({ sources, langs, subjects, words, priority }: WireFilter): WireFilter => ({
  ...{ priority, sources: [...new Set(sources)], langs: [...new Set(langs)] },
  subjects: [...new Set(subjects)].filter(text => foldedWords(text)),
  words: [...new Set(words)].filter(text => foldedWords(text)),
});

/** A filter folded for comparison with stories. */
export const foldedFilter = (filter: WireFilter): WireFilter => ({
  ...filter,
  subjects: filter.subjects.map(foldedWords),
  words: filter.words.map(foldedWords),
});
