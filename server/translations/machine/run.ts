import * as z from 'zod/mini';
import type { MachineFailure } from '@/domain/api/translations/machine-translation';
import { validAnswer } from '@/domain/translation/machine/text-parts';
import { Refused } from '@/server/problems/refused';
import type { JobHandler } from '@/server/jobs/job-handler';
import { readSettings, type TranslationService } from '@/server/settings';
import { inTransaction } from '@/server/store/database';
import { notifyAll } from '@/server/store/notify';
import { loadStory } from '@/server/store/stories/stories';
import {
  addAnswers,
  endRun,
  isRunning,
  loadRun,
  type MachineRun,
  type RunPart,
} from '@/server/store/translations/machine-translations';
import { translationMessages } from '../translation-events';
import { enqueueBatch, isSendable, nextBatch, TRANSLATE_TASK } from './batches';
import { requestTranslation, ServiceFailed } from './service';
import { COUNT_TASK, countMachineTexts } from './unread';
import { writeTranslations } from './write-translations';

const Batch = z.object({ storyId: z.string(), run: z.string(), done: z.int() });
const Story = z.object({ storyId: z.string() });

/** How often a pending request checks whether it was cancelled. */
const LOOK_MS = 1000;
/** A request is retried once when the service is busy or its response is invalid. */
const ATTEMPTS = 2;
const AGAIN = new Set<MachineFailure>(['busy', 'not-understood']);

/** The jobs of translations by machine. */
export const machineTranslationHandlers: Record<string, JobHandler> = {
  [TRANSLATE_TASK]: (payload, signal) => translateBatch(Batch.parse(payload), signal),
  [COUNT_TASK]: payload => countMachineTexts(Story.parse(payload).storyId),
};

/** Translates the next texts of a run, and writes all into the story after the last. */
async function translateBatch(
  { storyId, run, done }: z.infer<typeof Batch>,
  signal: AbortSignal,
): Promise<void> {
  const found = await loadRun(storyId);
  if (found?.run !== run || found.state !== 'running' || found.done !== done) return;
  try {
    if (found.done < found.total) await translateNext(found, signal);
    else await writeTranslations(found, new Date());
  } catch (error) {
    const failure = failureOf(error);
    // The queue retries other errors, unless the run has been cancelled.
    if (!failure || signal.aborted) throw error;
    await endRun(found, { state: 'failed', reason: failure }, new Date());
  }
  await notifyAll(translationMessages(storyId));
}

function failureOf(error: unknown): MachineFailure | null {
  if (error instanceof ServiceFailed) return error.failure;
  if (!(error instanceof Refused)) return null;
  return error.status === 503 ? null : 'not-allowed';
}

async function translateNext(found: MachineRun, signal: AbortSignal): Promise<void> {
  const { translation } = readSettings();
  if (!translation) throw new ServiceFailed('unreachable');
  const batch = nextBatch(found);
  const answers = await answersTo(batch, found, translation, signal);
  if (!answers) return;
  await inTransaction(async connection => {
    if (await addAnswers(found, answers, new Date(), connection))
      await enqueueBatch({ ...found, done: found.done + answers.length }, connection);
  });
}

/** Translations of texts, null for unchanged ones; null when the run was cancelled in between. */
async function answersTo(
  batch: RunPart[],
  { storyId, run, sourceId }: MachineRun,
  service: TranslationService,
  signal: AbortSignal,
): Promise<(string | null)[] | null> {
  const sent = batch.filter(isSendable);
  if (!sent.length) return batch.map(() => null);
  const [story, source] = await Promise.all([loadStory(storyId), loadStory(sourceId)]);
  const [from, to] = [source, story].map(record => languageName(record?.edition.lang ?? 'und'));
  const texts = sent.map(({ tagged }) => tagged!);
  const cancelling = new AbortController();
  const looking = setInterval(() => {
    void isRunning(storyId, run).then(
      runs => runs || cancelling.abort(),
      // During an outage, the cancellation is noticed when the results are stored.
      () => {},
    );
  }, LOOK_MS);
  try {
    const both = AbortSignal.any([signal, cancelling.signal]);
    const found = await ask(service, { from: from!, to: to!, texts }, both);
    const answers = new Map(sent.map((part, at) => [part, found.get(at)]));
    return batch.map(part => {
      const answer = answers.get(part);
      return answer === undefined ? null : validAnswer(answer, part.tagged!);
    });
  } catch (error) {
    if (cancelling.signal.aborted) return null;
    throw error;
  } finally {
    clearInterval(looking);
  }
}

async function ask(
  service: TranslationService,
  batch: Parameters<typeof requestTranslation>[1],
  signal: AbortSignal,
) {
  for (let attempt = 1; ; attempt++)
    try {
      return await requestTranslation(service, batch, signal);
    } catch (error) {
      const isWorthIt = error instanceof ServiceFailed && AGAIN.has(error.failure) && !signal.aborted;
      if (!isWorthIt || attempt >= ATTEMPTS) throw error;
    }
}

/** The name of a language in the prompt: Simplified Chinese for zh-Hans. */
const languageName = (tag: string) => new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
