import { WireFilterRequest } from '@/domain/api/wire';
import type { Actor } from '@/domain/people/permissions';
import { foldedWords } from '@/domain/wire/wire-words';
import { parseInput } from '@/server/forms/parse-input';
import { requirePermission } from '@/server/problems/require-permission';
import { inTransaction } from '@/server/store/database';
import { insertEvent } from '@/server/store/stories/events';
import {
  deleteDeskFilter,
  saveDeskFilter,
  type DeskFilter,
  type FoldedFilter,
} from '@/server/store/wire/filters';
import { requireOpenDesk } from './open-desk';

/** Sets what a desk sees of the wire; without any condition it sees everything again. @throws Refused 403, 404 or 422 */
export async function setDeskFilter(actor: Actor, deskId: string, sent: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-wire', { deskId });
  const { sources, langs, subjects, words, priority } = parseInput(WireFilterRequest, sent);
  const once = (list: string[]) => [...new Set(list)];
  const comparable = (list: string[]) => once(list).filter(text => foldedWords(text));
  const filter = {
    ...{ deskId, priority, sources: once(sources), langs: once(langs) },
    ...{ subjects: comparable(subjects), words: comparable(words) },
  };
  await inTransaction(async connection => {
    await requireOpenDesk(deskId, connection);
    if (isEmpty(filter)) await deleteDeskFilter(deskId, connection);
    else await saveDeskFilter(filter, now, connection);
    const { deskId: _, ...data } = filter;
    const event = { kind: 'wire.filter' as const, personId: actor.personId, at: now };
    await insertEvent({ ...event, subject: { kind: 'desk', id: deskId }, data }, connection);
  });
}

const isEmpty = ({ sources, langs, subjects, words, priority }: DeskFilter): boolean =>
  ![...sources, ...langs, ...subjects, ...words].length && priority === null;

/** A filter as stories are compared with it. */
export const foldedFilter = (filter: DeskFilter): FoldedFilter => ({
  ...filter,
  subjects: filter.subjects.map(foldedWords),
  words: filter.words.map(foldedWords),
});
