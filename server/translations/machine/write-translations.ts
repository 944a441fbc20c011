import type { Actor } from '@/domain/people/permissions';
import { textSize } from '@/domain/document/length';
import { parseBody } from '@/server/forms/parse-input';
import { Refused } from '@/server/problems/refused';
import { loadPerson } from '@/server/store/people/people';
import {
  endRun,
  insertMachineTexts,
  type MachineRun,
} from '@/server/store/translations/machine-translations';
import { authorizeSave } from '@/server/stories/save';
import { writeStory, type OpenedWrite } from '@/server/stories/write';
import { writeText } from '@/server/stories/write-text';
import { runTask } from '@/server/work/pool';
import { translationMessages } from '../translation-events';
import { recountMachineTexts } from './unread';

/** How many unchanged texts are reported, and how much of each. */
const MAX_NAMED = 20;
const NAME_UNITS = 80;

/**
 * Writes the results of a run into the current text of its story, on behalf of the person who started it. Texts that no
 * longer equal the source are left unchanged.
 * @throws Refused 403 or 422 when the person may no longer change the text
 */
export async function writeTranslations(run: MachineRun, now: Date): Promise<void> {
  const { storyId } = run;
  const actor = await loadActor(run.personId, now);
  await writeStory(
    {
      ...{ actor, storyId, kind: 'story.machine-translate', now, atAnyVersion: true },
      input: { key: run.run },
    },
    {
      authorize: ({ story }) => authorizeSave(actor, story, now),
      async change(opened) {
        const { connection } = opened;
        const translations = run.parts.flatMap(({ key }, at): [string, string][] => {
          const answer = run.answers[at];
          return typeof answer === 'string' ? [[key, answer]] : [];
        });
        const left = run.parts.filter((_, at) => typeof run.answers[at] !== 'string');
        const written = await putInto(opened, actor, translations, now);
        const untouched = [...left.map(({ words }) => words), ...written.unfit];
        const named = untouched.slice(0, MAX_NAMED).map(words => words.trim().slice(0, NAME_UNITS));
        // A run cancelled at the last moment is not written either.
        if (!(await endRun(run, { state: 'done', untouched: named }, now, connection)))
          throw new Refused(409, 'cancelled');
        const { sourceId, revision } = run;
        return {
          done: undefined,
          event: {
            kind: 'story.machine-translate',
            data: { sourceId, revision, texts: written.count, left: untouched.length },
          },
          notifications: translationMessages(storyId),
        };
      },
      repeated: () => undefined,
    },
  );
}

async function loadActor(personId: string, now: Date): Promise<Actor> {
  const person = await loadPerson(personId, now);
  if (!person || person.deactivatedAt) throw new Refused(403, 'deactivated');
  return { personId, grants: person.grants };
}

/**
 * Writes translations into the locked story; returns how many were written, and the texts of those that no longer fit.
 */
async function putInto(
  opened: OpenedWrite,
  actor: Actor,
  translations: [string, string][],
  now: Date,
): Promise<{ count: number; unfit: string[] }> {
  const { story, connection } = opened;
  const { id, editionId, deskId, fields, body } = story;
  const { content, digests, unfit } = await runTask(
    'withTranslations',
    { content: { fields, body }, translations },
    textSize(body),
  );
  if (!digests.length) return { count: 0, unfit };
  const text = { editionId, deskId, fields: content.fields, body: await parseBody(content.body) };
  const { edition } = story;
  await writeText(opened, { actor, text, edition, keepsReplaced: true, keepAs: 'machine-translate', now });
  await insertMachineTexts(id, digests, connection);
  await recountMachineTexts(id, connection);
  return { count: digests.length, unfit };
}
