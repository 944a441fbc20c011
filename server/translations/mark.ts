import { TranslationMark } from '@/domain/api/translations/translation';
import type { Actor } from '@/domain/people/permissions';
import { sourceText } from '@/domain/translation/source-text';
import { settle } from '@/server/inbox/inbox';
import { parseInput } from '@/server/http/parse-input';
import { notFound, Refused } from '@/server/http/refused';
import { requirePermission } from '@/server/people/permission';
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
import { inStepWith } from './in-step';
import { sizeOfSource } from './source-size';
import { translationMessages } from './translation-events';

/**
 * Marks a change of the source as done in a translation, or takes that back. Once all are done, the translation counts
 * as made from the newest revision. Open to everyone who may write in the story's place.
 * @throws Refused 403, 404, 409 when the source has no such change any more, or 422
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
        return {
          done: undefined,
          event: { kind: 'story.translate', data: { sourceId, revision, done, left } },
          notifications: translationMessages(id),
        };
      },
      repeated: () => undefined,
    },
  );
}

async function markLocked(
  storyId: string,
  { sourceId, revision, ...mark }: TranslationMark,
  now: Date,
  connection: Connection,
): Promise<number> {
  const link = (await listSources(storyId, connection)).find(one => one.sourceId === sourceId);
  const translation = link && (await lockTranslation(link, connection));
  if (!translation) throw notFound('source');
  const newest = (await lastRevision(sourceId, connection))!;
  const seen = await loadRevision(sourceId, revision, connection);
  if (!seen) throw notFound('revision');
  const texts = await textsOf(translation, connection);
  const [shown, current] = [sourceText(seen), sourceText(newest)];
  const size = [texts.madeFrom, texts.matched, shown].reduce((sum, text) => sum + sizeOfSource(text), 0);
  const marked = await runTask(
    'markChange',
    { texts: { ...texts, newest: shown }, mark, now: current },
    size,
  );
  if (!marked) throw new Refused(409, 'change-not-found', { field: 'change' });
  const { matched, left: changed } = marked;
  // A revision that was not compared yet stays so: its translator is still to be told of it.
  const after = changed ? { ...translation, matched, changed } : inStepWith(translation, newest.number, now);
  await updateTranslation(after, connection);
  return changed;
}

async function textsOf({ sourceId, madeFrom, matched }: TranslationRecord, connection: Connection) {
  const first = sourceText((await loadRevision(sourceId, madeFrom, connection))!);
  return { madeFrom: first, matched: matched ?? first };
}
