import * as z from 'zod/mini';
import { sourceText } from '@/domain/translation/source-text';
import { notify, settle } from '@/server/inbox/inbox';
import type { JobHandler } from '@/server/jobs/job-handler';
import { inTransaction, type Connection } from '@/server/store/database';
import { notifyAll } from '@/server/store/notify';
import { lastRevision, loadRevision } from '@/server/store/stories/revisions';
import {
  lastPublication,
  listTranslations,
  loadTranslator,
  lockTranslation,
  updateTranslation,
  type TranslationKey,
  type TranslationRecord,
} from '@/server/store/translations/translations';
import { runTask } from '@/server/work/pool';
import { sizeOfSource } from './source-size';
import { markUpToDate } from './in-step';
import { translationMessages } from './translation-events';

const Payload = z.object({ sourceId: z.string() });

/** Compares translations with a source that has a new revision; queued by the database. */
export const translationHandlers: Record<string, JobHandler> = {
  'compare-translations': payload => compareTranslations(Payload.parse(payload).sourceId, new Date()),
};

/**
 * Determines which translations of a story are behind its newest revision, and notifies their translators of a
 * publication.
 */
export async function compareTranslations(sourceId: string, now: Date): Promise<void> {
  for (const key of await listTranslations(sourceId))
    await inTransaction(connection => compareOne(key, now, connection));
}

async function compareOne(key: TranslationKey, now: Date, connection: Connection): Promise<void> {
  const translation = await lockTranslation(key, connection);
  if (!translation) return;
  const { storyId, sourceId, madeFrom, comparedTo } = translation;
  const newest = await lastRevision(sourceId, connection);
  if (!newest || newest.number <= comparedTo) return;
  const matched = translation.matched ?? sourceText((await loadRevision(sourceId, madeFrom, connection))!);
  const text = sourceText(newest);
  const size = sizeOfSource(matched) + sizeOfSource(text);
  const changed = await runTask('countSourceChanges', [matched, text], size);
  const { number, createdAt } = newest;
  const since = translation.changed ? translation.since : createdAt;
  const compared = changed
    ? { ...translation, before: null, comparedTo: number, changed, since }
    : markUpToDate(translation, number, now);
  await updateTranslation(compared, connection);
  if (changed) await notifyTranslator(translation, number, now, connection);
  else await settle(storyId, 'source-changed', now, connection);
  await notifyAll(translationMessages(storyId), connection);
}

/** Notifies the translator once for each time that the source is published. */
async function notifyTranslator(
  { storyId, sourceId, comparedTo }: TranslationRecord,
  upTo: number,
  now: Date,
  connection: Connection,
): Promise<void> {
  const publication = await lastPublication(sourceId, { after: comparedTo, upTo }, connection);
  const translator = publication && (await loadTranslator(storyId, connection));
  if (!translator) return;
  const item = { kind: 'source-changed' as const, storyId, threadId: null, text: '' };
  await notify([{ ...item, ...translator, byId: publication.personId }], now, connection);
}
