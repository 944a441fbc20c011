import { TranslationMark } from '@/domain/api/translations/translation';
import type { Actor } from '@/domain/people/permissions';
import { sourceText, type SourceText } from '@/domain/translation/source-text';
import { settle } from '@/server/inbox/inbox';
import { parseInput } from '@/server/forms/parse-input';
import { notFound, Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import type { Connection } from '@/server/store/database';
import { lastRevision, loadRevision } from '@/server/store/stories/revisions';
import {
  listSources,
  lockTranslation,
  updateTranslation,
  type TranslationRecord,
} from '@/server/store/translations/translations';
import { writeStory } from '@/server/stories/write';
import { runTask } from '@/server/work/pool';
import { markUpToDate } from './in-step';
import { sizeOfSource } from './source-size';
import { translationMessages } from './translation-events';

/**
 * Marks one change of the source as done in a translation, or all changes that were seen, or undoes that. Once all are
 * done, the translation counts as made from the newest revision. Open to everyone who may write in the story's place.
 * @throws Refused 403, 404, 409 when the source no longer has this change, or there is nothing to undo, or 422
 */
export async function markTranslation(actor: Actor, id: string, sent: unknown, now: Date): Promise<void> {
  const mark = parseInput(TranslationMark, sent);
  await writeStory(
    { actor, storyId: id, kind: 'story.translate', input: {}, now },
    {
      authorize: ({ story }) => requirePermission(actor, 'create-story', story),
      async change({ connection }) {
        const left = await markLocked(id, mark, now, connection);
        if (left === 0) await settle(id, 'source-changed', now, connection);
        const { sourceId, revision, done } = mark;
        const all = 'all' in mark;
        return {
          done: undefined,
          event: { kind: 'story.translate', data: { sourceId, revision, done, left, ...(all && { all }) } },
          notifications: translationMessages(id),
        };
      },
      repeated: () => undefined,
    },
  );
}

async function markLocked(
  storyId: string,
  mark: TranslationMark,
  now: Date,
  connection: Connection,
): Promise<number> {
  const { sourceId, revision } = mark;
  const link = (await listSources(storyId, connection)).find(one => one.sourceId === sourceId);
  const translation = link && (await lockTranslation(link, connection));
  if (!translation) throw notFound('source');
  const newest = (await lastRevision(sourceId, connection))!;
  const seen = await loadRevision(sourceId, revision, connection);
  if (!seen) throw notFound('revision');
  const texts = { shown: sourceText(seen), current: sourceText(newest) };
  const marked =
    'all' in mark
      ? await markAll(translation, mark.done, texts, connection)
      : await markOne(translation, mark, texts, connection);
  const { left: changed, ...rest } = marked;
  // A revision that was not compared yet stays so, because its translator must still be notified.
  const after = changed
    ? { ...translation, ...rest, changed, since: translation.changed ? translation.since : now }
    : { ...markUpToDate(translation, newest.number, now), before: rest.before };
  await updateTranslation(after, connection);
  return changed;
}

/** The source as it was shown, and as it is now. */
interface Texts {
  shown: SourceText;
  current: SourceText;
}

/** What a translation matches after a mark, and in how many places it is then behind. */
interface Marked extends Pick<TranslationRecord, 'madeFrom' | 'matched' | 'before'> {
  left: number;
}

async function markOne(
  translation: TranslationRecord,
  mark: { change: string; done: boolean },
  { shown, current }: Texts,
  connection: Connection,
): Promise<Marked> {
  const { sourceId, madeFrom } = translation;
  const first = await textAt(sourceId, madeFrom, connection);
  const texts = { madeFrom: first, matched: translation.matched ?? first, newest: shown };
  const size = [first, texts.matched, shown].reduce((sum, text) => sum + sizeOfSource(text), 0);
  const marked = await runTask('markChange', { texts, mark, now: current }, size);
  if (!marked) throw new Refused(409, 'change-not-found', { field: 'change' });
  return { ...marked, madeFrom, before: null };
}

async function markAll(
  { sourceId, madeFrom, matched, before }: TranslationRecord,
  done: boolean,
  { shown, current }: Texts,
  connection: Connection,
): Promise<Marked> {
  if (!done && !before) throw new Refused(409, 'change-not-found', { field: 'all' });
  const after = done ? { madeFrom, matched: shown } : before!;
  const text = after.matched ?? (await textAt(sourceId, after.madeFrom, connection));
  const left = await runTask(
    'countSourceChanges',
    [text, current],
    sizeOfSource(text) + sizeOfSource(current),
  );
  return { ...after, before: done ? { madeFrom, matched } : null, left };
}

const textAt = async (sourceId: string, revision: number, connection: Connection): Promise<SourceText> =>
  sourceText((await loadRevision(sourceId, revision, connection))!);
