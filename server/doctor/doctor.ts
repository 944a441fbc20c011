import { groupRoleText, rolesWithoutPlace } from '@/domain/people/group-roles';
import { EMPTY_BODY, type BodyNode } from '@/domain/document/body';
import { validBlocks } from '@/domain/document/validate';
import { RECORDING_MIMES } from '@/domain/media/recording';
import { nameOfHome } from '@/server/media-settings';
import { examineStore } from '@/server/media/stores/examine-store';
import { mediaHomes, mediaStore } from '@/server/media/stores/homes';
import { scannerState } from '@/server/media/scanning/scanner-state';
import { readSettings } from '@/server/settings';
import { loadDesks } from '@/server/store/paper/desks';
import { loadEditions } from '@/server/store/paper/paper';
import { mediaIn } from '@/domain/document/references';
import { retentionFaults } from '@/server/retention/retention';
import {
  findBrokenRows,
  lacksAdmin,
  liveTexts,
  pictureIds,
  recordingIds,
  type Broken,
  type LiveText,
} from '@/server/store/doctor/broken';

export type { Broken };

/**
 * Examines the database, the media store and the settings for violations of the program's assumptions. Reads a bounded
 * part at a time and changes nothing. A concurrent write is seen completely or not at all.
 */
export async function* examine(): AsyncGenerator<Broken> {
  yield* findBrokenRows();
  if (await lacksAdmin()) yield { table: 'Person', id: '-', rule: 'no-admin' };
  if ((await scannerState()) === 'away') yield { table: 'VIRUS_SCANNER', id: '-', rule: 'scanner-away' };
  const isAway = yield* storeFaults();
  for (const { kind, fault } of await retentionFaults(new Date()))
    yield { table: 'Retention', id: kind, rule: fault };
  // While the store does not answer, no file counts as missing.
  if (!isAway) yield* missingFiles();
  yield* groupsWithoutPlace();
}

/** The faults of the media store. @returns whether its files cannot be examined */
async function* storeFaults(): AsyncGenerator<Broken, boolean> {
  let isAway = false;
  for (const home of Object.values(mediaHomes()).filter(one => one !== null))
    for await (const rule of examineStore(home)) {
      isAway ||= rule !== 'public' && rule !== 'not-writable';
      yield { table: 'MEDIA_STORE', id: nameOfHome(home), rule: `media-store-${rule}` };
    }
  return isAway;
}

/** Entries of OIDC_GROUPS that grant nothing, because the paper has no such edition or desk. */
async function* groupsWithoutPlace(): AsyncGenerator<Broken> {
  const groups = readSettings().signOn?.groups;
  if (!groups) return;
  const [editions, desks] = await Promise.all([loadEditions(), loadDesks()]);
  for (const entry of rolesWithoutPlace(groups, { editions, desks })) {
    const rule = entry.desk === null ? 'no-such-edition' : 'no-such-desk';
    yield { table: 'OIDC_GROUPS', id: groupRoleText(entry), rule };
  }
}

/** Files of the library, and of live texts, that the media store does not have, each once. */
async function* missingFiles(): AsyncGenerator<Broken> {
  const missing = new Set<string>();
  for await (const id of pictureIds())
    if (!(await mediaStore().has(`${id}/original`))) missing.add(`Media ${id}`);
  for await (const id of recordingIds()) if (!(await hasRecording(id))) missing.add(`Recording ${id}`);
  for await (const text of liveTexts()) {
    const { mediaIds, recordingIds } = mediaOf(text);
    for (const id of mediaIds) if (!(await mediaStore().has(`${id}/original`))) missing.add(`Media ${id}`);
    for (const id of recordingIds) if (!(await hasRecording(id))) missing.add(`Recording ${id}`);
  }
  for (const one of missing) {
    const [table, id] = one.split(' ') as [string, string];
    yield { table, id, rule: 'file-missing' };
  }
}

/** The media that a live text shows; none for an unreadable text, which is reported separately. */
function mediaOf({ fields, body }: LiveText) {
  const lead = (fields as { lead?: { mediaId?: unknown } | null } | null)?.lead?.mediaId;
  const isDocument = (body as BodyNode | null)?.type === 'doc';
  const named = mediaIn(isDocument ? validBlocks(body as BodyNode).body : EMPTY_BODY);
  const pictures = named.mediaIds.filter(id => !named.recordingIds.includes(id));
  return { ...named, mediaIds: [...(typeof lead === 'string' ? [lead] : []), ...pictures] };
}

async function hasRecording(id: string): Promise<boolean> {
  for (const extension of Object.keys(RECORDING_MIMES))
    if (await mediaStore().has(`${id}/recording.${extension}`)) return true;
  return false;
}
