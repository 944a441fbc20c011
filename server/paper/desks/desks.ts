import { z } from 'zod';
import { visibleText } from '@/domain/language/visible-text';
import type { Desk } from '@/domain/paper/desk';
import type { Actor } from '@/domain/people/permissions';
import { parseFieldChange } from '@/server/forms/field-changes';
import { parseInput } from '@/server/forms/parse-input';
import { textsByLanguage } from '@/server/paper/by-language-input';
import { orderedIds, requireSameOrder } from '@/server/paper/ordered-ids';
import { changeForStaff } from '@/server/paper/staff-change';
import { notFound, Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import type { Connection } from '@/server/store/database';
import {
  countDeskContents,
  insertDesk,
  languageOfTakenName,
  listDeskLines,
  loadDesks,
  orderDesks,
  updateDesk,
  type DeskFields,
} from '@/server/store/paper/desks';

/** Limited, because every list of stories offers them. */
const MAX_DESKS = 100;
/** The open stories of a desk are counted up to this number. */
const MAX_COUNTED = 1000;

const Name = z
  .string()
  .overwrite(visibleText)
  .trim()
  .min(1)
  .max(60)
  // The mapping of groups to roles separates its entries by these.
  .regex(/^[^:;]*$/, 'must not have a colon or semicolon');
const Fields = z.strictObject({ name: Name, names: textsByLanguage(60) });
const NewDesk = Fields.extend({ names: textsByLanguage(60).default({}) });
const Order = z.strictObject({ ids: orderedIds(MAX_DESKS), seen: orderedIds(MAX_DESKS) });

/** The desks for their admin, and the contents of one of them. @throws Refused 403 */
export async function desksForAdmin(actor: Actor, openId: string | undefined) {
  requirePermission(actor, 'manage-paper');
  const desks = await listDeskLines(MAX_COUNTED + 1);
  const open = desks.find(({ id }) => id === openId);
  return {
    desks,
    contents: open ? await countDeskContents(open.id) : null,
    mostCounted: MAX_COUNTED,
  };
}

/** Adds a desk after the others, and returns its id. @throws Refused 403 or 422, also when a name is taken */
export async function addDesk(actor: Actor, input: unknown, now: Date): Promise<string> {
  requirePermission(actor, 'manage-paper');
  const desk = parseInput(NewDesk, input);
  return changeForStaff(actor, { kind: 'desk.add', data: { name: desk.name }, now }, async connection => {
    if ((await loadDesks(connection)).length >= MAX_DESKS)
      throw new Refused(422, 'too-many-desks', { limit: MAX_DESKS });
    await requireFreeNames({ ...desk, id: null }, connection);
    return insertDesk(desk, connection);
  });
}

/** Changes the names of a desk. @returns the saved values @throws Refused 403, 404, 409, or 422 also when a name is taken */
export async function changeDesk(
  actor: Actor,
  id: string,
  input: unknown,
  now: Date,
): Promise<Partial<DeskFields>> {
  requirePermission(actor, 'manage-paper');
  const sent = parseFieldChange<DeskFields>(Fields.partial(), input);
  const about = { kind: 'desk.change' as const, subject: { kind: 'desk' as const, id }, now };
  await changeForStaff(actor, about, async (connection, requireUnchanged) => {
    const desk = await deskWith(id, connection);
    await requireUnchanged(desk, sent);
    await requireFreeNames({ ...desk, ...sent.change }, connection);
    await updateDesk(id, sent.change, connection);
  });
  return sent.change;
}

/** Sorts the desks. @throws Refused 403 or 422; 409 when the desks or their order have changed */
export async function sortDesks(actor: Actor, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  const { ids, seen } = parseInput(Order, input);
  await changeForStaff(actor, { kind: 'desk.order', data: {}, now }, async connection => {
    const desks = await loadDesks(connection);
    const unknown = ids.findIndex(id => !desks.some(desk => desk.id === id));
    if (unknown >= 0) throw new Refused(422, 'no-such-desk', { field: `ids.${unknown}` });
    requireSameOrder(
      desks.map(({ id }) => id),
      { ids, seen },
    );
    await orderDesks(ids, connection);
  });
}

/** @throws Refused 404 */
export async function deskWith(id: string, connection: Connection): Promise<Desk> {
  const desk = (await loadDesks(connection)).find(one => one.id === id);
  if (!desk) throw notFound('desk');
  return desk;
}

/** @throws Refused 422 at the name that another desk has */
async function requireFreeNames(
  desk: DeskFields & { id: string | null },
  connection: Connection,
): Promise<void> {
  const lang = await languageOfTakenName(desk, connection);
  if (lang !== undefined) throw new Refused(422, 'name-taken', { field: lang ? `names.${lang}` : 'name' });
}
