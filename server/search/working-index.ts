import { logFailure } from '@/server/store/outage';
import { bodyToText } from '@/domain/document/write';
import type { Edition } from '@/domain/paper/edition';
import { prefixLexemes } from '@/domain/search/prefixes';
import { runTask } from '@/server/work/pool';
import { inTransaction } from '@/server/store/database';
import { loadEditions } from '@/server/store/paper/paper';
import { workingTexts, entryWords } from './indexed-texts';
import { indexPictures, indexPictureUses } from './picture-index';
import {
  requeueOlderForms,
  takeChangedCopies,
  writeWorkingEntries,
  type WorkingCopy,
  type WorkingEntry,
} from '@/server/store/search/working-entries';

/** Increment when the form of entries changes, so that all of them are rebuilt. */
export const WORKING_FORM = 5;
const BATCH = 20;
/** Milliseconds between two checks for changes: saved text is found within about two of these. */
const EVERY_MS = 1000;

/** Indexes changed working copies for the newsroom's search. Returns how many changes it processed. */
export async function indexWorkingCopies(): Promise<number> {
  const count = await inTransaction(async connection => {
    const copies = await takeChangedCopies(BATCH, connection);
    if (!copies.length) return 0;
    const editions = new Map((await loadEditions(connection)).map(edition => [edition.id, edition]));
    const covered = copies.filter(({ isCovered }) => isCovered).map(({ storyId }) => storyId);
    const live = await entryWords(covered, { drafts: true }, connection);
    const entries: WorkingEntry[] = [];
    for (const copy of copies) {
      entries.push(await entryOf(copy, editions.get(copy.editionId)!, live.get(copy.storyId) ?? ''));
      // Yields to pending requests.
      await new Promise(resolve => setImmediate(resolve));
    }
    await writeWorkingEntries(entries, connection);
    await indexPictureUses(copies, connection);
    return copies.length;
  });
  return count || requeueOlderForms(WORKING_FORM, BATCH);
}

async function entryOf(
  { fields, body, ...copy }: WorkingCopy,
  { lang, secondLang }: Edition,
  live: string,
): Promise<WorkingEntry> {
  const { titles, prefixed } = workingTexts(fields);
  const text = bodyToText(body);
  return {
    ...copy,
    form: WORKING_FORM,
    languages: [lang, ...(secondLang ? [secondLang] : [])],
    ...(await runTask('workingWords', { titles, body: text, live }, text.length + live.length)),
    prefixes: prefixLexemes(prefixed),
  };
}

/**
 * Indexes after saves until the returned function is called; that one waits for running work.
 * @param waitUntilIdle waits briefly while people wait for responses
 */
export function startWorkingIndex(waitUntilIdle: () => Promise<void>): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout;
  const look = async (): Promise<void> => {
    await waitUntilIdle();
    const indexed = async () => (await indexWorkingCopies()) + (await indexPictures());
    const count = await indexed().catch(error => {
      logFailure(error, 'could not index working copies and pictures');
      return 0;
    });
    if (stopped) return;
    const next = () => {
      running = look();
    };
    // A story that is saved at every keystroke is indexed once a second.
    timer = setTimeout(next, count >= BATCH ? 0 : EVERY_MS);
    timer.unref();
  };
  let running = look();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
