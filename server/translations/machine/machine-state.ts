import {
  MACHINE_FAILURES,
  type MachineTranslationAnswer,
} from '@/domain/api/translations/machine-translation';
import type { Actor } from '@/domain/people/permissions';
import { openStory } from '@/server/stories/story-state';
import { readSettings } from '@/server/settings';
import { loadRun } from '@/server/store/translations/machine-translations';
import { onlySource, untranslatedParts } from './start-run';

/** What can be machine-translated in a story, and the progress of it. @throws Refused 403, 404, 422 or 503 */
export async function machineTranslationState(actor: Actor, id: string): Promise<MachineTranslationAnswer> {
  const story = await openStory(actor, id);
  const offered = readSettings().translation !== null;
  const [run, source] = await Promise.all([loadRun(id), offered ? onlySource(story) : null]);
  const left = source && run?.state !== 'running' ? await untranslatedParts(story, source) : [];
  return {
    offered,
    remaining: left.length,
    run: run && {
      state: run.state,
      personName: run.personName,
      done: run.done,
      total: run.total,
      reason: MACHINE_FAILURES.find(reason => reason === run.reason) ?? null,
      untouched: run.untouched,
    },
  };
}
