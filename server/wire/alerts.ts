import { NewWireAlert } from '@/domain/api/wire';
import type { Actor } from '@/domain/people/permissions';
import { foldedWords } from '@/domain/wire/wire-words';
import { parseInput } from '@/server/forms/parse-input';
import { notFound, Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { inTransaction, type Connection } from '@/server/store/database';
import { insertEvent } from '@/server/store/stories/events';
import {
  deleteAlert,
  insertAlert,
  loadAlert,
  listAlerted,
  type AlertOwner,
} from '@/server/store/wire/alerts';
import type { WireItem } from '@/domain/wire/wire-item';
import { notifyOnce } from '@/server/inbox/inbox';
import { requireOpenDesk } from './open-desk';
import { idFrom } from './id-from';

/** The maximum number of alerts of a person, and of a desk. */
const MAX_ALERTS = 30;

/**
 * Adds an alert that notifies a person, or everyone on a desk, of agency stories with these words; returns the id of
 * the alert.
 * @throws Refused 403, 404 or 422
 */
export async function addAlert(actor: Actor, sent: unknown, now: Date): Promise<string> {
  requirePermission(actor, 'read-newsroom');
  const { words, deskId } = parseInput(NewWireAlert, sent);
  if (deskId !== null) requirePermission(actor, 'manage-wire', { deskId });
  const folded = foldedWords(words);
  // A single letter occurs in every story, but a Chinese character is a word.
  if (!folded || /^[\p{Script=Latin}\d]$/u.test(folded))
    throw new Refused(422, 'no-words', { field: 'words' });
  const owner: AlertOwner =
    deskId === null ? { personId: actor.personId, deskId } : { personId: null, deskId };
  return inTransaction(async connection => {
    if (deskId !== null) await requireOpenDesk(deskId, connection);
    const id = await insertAlert({ owner, words, folded }, { most: MAX_ALERTS, now }, connection);
    if (id === null) throw new Refused(422, 'too-many-alerts', { limit: MAX_ALERTS });
    if (deskId !== null) {
      const event = { kind: 'wire.alert-add' as const, personId: actor.personId, at: now };
      await insertEvent({ ...event, subject: { kind: 'desk', id: deskId }, data: { words } }, connection);
    }
    return id;
  });
}

/** Removes an alert of this person, or of a desk. @throws Refused 403 or 404 */
export async function removeAlert(actor: Actor, id: string, now: Date): Promise<void> {
  requirePermission(actor, 'read-newsroom');
  await inTransaction(async connection => {
    const alert = await loadAlert(id, connection);
    if (!alert || (alert.personId !== null && alert.personId !== actor.personId))
      throw notFound('wire-alert');
    const { deskId, words } = alert;
    if (deskId !== null) requirePermission(actor, 'manage-wire', { deskId });
    const isRemoved = await deleteAlert(id, connection);
    if (!isRemoved || deskId === null) return;
    const event = { kind: 'wire.alert-remove' as const, personId: actor.personId, at: now };
    await insertEvent({ ...event, subject: { kind: 'desk', id: deskId }, data: { words } }, connection);
  });
}

/** A person gets at most this many notifications of alerts in this time; all are marked on the wire. */
const MAX_NOTIFICATIONS = 20;
const NOTIFIED_WITHIN_MS = 60 * 60_000;

/** Notifies the people whose alerts match an agency story, each once for all versions of it. */
export async function notifyOfAlerts(
  wireStoryId: string,
  { source, headline, slug }: WireItem,
  now: Date,
  connection: Connection,
): Promise<void> {
  const since = new Date(now.getTime() - NOTIFIED_WITHIN_MS);
  for (const { personId, words } of await listAlerted(
    wireStoryId,
    { since, most: MAX_NOTIFICATIONS },
    connection,
  )) {
    const text = `${words}: ${headline || slug} (${source})`.slice(0, 500);
    const item = { personId, byId: null, kind: 'wire-alert' as const, text, wireStoryId };
    await notifyOnce(idFrom(`wire-alert:${personId}:${wireStoryId}`), item, now, connection);
  }
}
