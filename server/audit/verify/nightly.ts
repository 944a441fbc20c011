import { writeAnchor } from '@/domain/audit/chain';
import type { JobHandler } from '@/server/jobs/job-handler';
import { logger } from '@/server/log';
import { publicOrigin } from '@/server/origins';
import { lastLink } from '@/server/store/audit/links';
import {
  runningVerification,
  saveVerification,
  startVerification,
  type VerificationRecord,
} from '@/server/store/audit/verifications';
import type { VerifiedPart } from './finding';
import { pageReader, type ServerAddress } from './read-page';
import { verify } from './verify';

/** How many milliseconds of each minute it runs, so that it does not slow down other work. */
const SPENT_MS = 15_000;
/** At most this many findings are stored. */
const KEPT = 100;

/** Starts the verification of the night, and writes the anchor of the day into the log. */
async function start(): Promise<void> {
  const newest = await lastLink();
  if (newest) logger.info({ anchor: writeAnchor(newest) }, 'the newest link of the chain of events');
  await startVerification(new Date());
}

async function goOn(address: ServerAddress, signal: AbortSignal): Promise<void> {
  const running = await runningVerification();
  if (!running) return;
  const progress: VerificationRecord = { ...running, findings: [...running.findings] };
  const end = performance.now() + SPENT_MS;
  const from = { part: running.part as VerifiedPart, key: running.key };
  const steps = verify({ anchors: [], read: pageReader(address), origin: publicOrigin() }, from);
  for await (const { part, key, findings } of steps) {
    Object.assign(progress, {
      part,
      key,
      looked: progress.looked + 1,
      found: progress.found + findings.length,
    });
    progress.findings.push(...findings.slice(0, KEPT - progress.findings.length));
    if (findings.length) logger.error({ findings }, 'the verification found differences');
    if (signal.aborted || performance.now() > end) return saveVerification(progress, null);
  }
  await saveVerification(progress, new Date());
}

/** The jobs of the nightly verification. @param address where this server is read from */
export const verificationHandlers = (address: ServerAddress): Record<string, JobHandler> => ({
  'start-verification': start,
  'go-on-with-verification': (_, signal) => goOn(address, signal),
});

/** When the queue calls them. */
export const VERIFICATION_TIMES = {
  'start-verification': '40 2 * * *',
  'go-on-with-verification': '* * * * *',
};
