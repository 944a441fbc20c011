import type { TranslationAnswer, TranslationSource } from '@/domain/api/translations/translation';
import { sourceText } from '@/domain/translation/source-text';
import type { Actor } from '@/domain/people/permissions';
import { openStory } from '@/server/stories/story-state';
import { lastRevision, loadRevision } from '@/server/store/stories/revisions';
import { loadStory } from '@/server/store/stories/stories';
import {
  listSourceRevisions,
  listSources,
  type TranslationRecord,
} from '@/server/store/translations/translations';
import { runTask, WORK_LIMITS } from '@/server/work/pool';
import { newestWithin, sizeOfSource } from './source-size';

/** The sources of a story, part by part, with what has changed in them since. @throws Refused 403, 404, 422 or 503 */
export async function translationState(actor: Actor, id: string): Promise<TranslationAnswer> {
  const story = await openStory(actor, id);
  const sources: TranslationSource[] = [];
  for (const link of await listSources(story.id)) sources.push(await sourceState(link));
  return { sources };
}

async function sourceState({ sourceId, madeFrom, matched }: TranslationRecord): Promise<TranslationSource> {
  const [source, first, newest] = await Promise.all([
    loadStory(sourceId),
    loadRevision(sourceId, madeFrom),
    lastRevision(sourceId),
  ]);
  const revision = newest!.number;
  const revisions = await listSourceRevisions(sourceId, { after: madeFrom, upTo: revision });
  const madeFromText = sourceText(first!);
  const compared = { madeFrom: madeFromText, matched: matched ?? madeFromText };
  const size = sizeOfSource(compared.madeFrom) + sizeOfSource(compared.matched);
  const states = newestWithin(revisions.map(sourceText), WORK_LIMITS.size - size);
  const found = await runTask(
    'sourceRows',
    { ...compared, states },
    states.reduce((sum, { text }) => sum + sizeOfSource(text), size),
  );
  const changes = found.flatMap(({ change }) => change ?? []);
  return {
    ...{ sourceId, editionId: source!.editionId, madeFrom, revision },
    left: changes.filter(({ done }) => !done).length,
    done: changes.filter(({ done }) => done).length,
    rows: found.map(({ change, ...row }) => ({
      ...row,
      change: change && {
        ...change,
        changedIn: change.changedIn.map(who => {
          const { number, personName } = revisions[who]!;
          return { number, personName };
        }),
      },
    })),
  };
}
