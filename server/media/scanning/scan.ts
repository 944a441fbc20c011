import { createHash } from 'node:crypto';
import type { Actor } from '@/domain/people/permissions';
import { Refused } from '@/server/problems/refused';
import { logger } from '@/server/log';
import { ConcurrencyLimit } from '@/server/limits/concurrency-limit';
import { runLimited } from '@/server/limits/run-limited';
import { readSettings, type ScannerAddress } from '@/server/settings';
import { database } from '@/server/store/database';
import { insertEvent } from '@/server/store/stories/events';
import { scanStream, type Verdict } from './clamd';

/** How many files are scanned concurrently; clamd has ten threads by default. */
export const SCAN_LIMITS = { inAll: 4, waiting: 60, waitMs: 60_000 } as const;
const AWAY_RETRY_SECONDS = 60;

// Shared by Next's bundles, because the limit applies to the whole process.
const shared = globalThis as { broadsheetScans?: ConcurrencyLimit };
const turns = () =>
  (shared.broadsheetScans ??= new ConcurrencyLimit(
    SCAN_LIMITS.inAll,
    SCAN_LIMITS.waiting,
    SCAN_LIMITS.waitMs,
  ));

/** An uploaded file, which can be read more than once. */
export type UploadedBytes = () => AsyncIterable<Uint8Array>;

/**
 * Scans an uploaded file for viruses; does nothing without a scanner. Findings are recorded.
 * @throws Refused 413 for a file over the limit of the scanner, 422 `infected`, 503 `scanner-away` or `overloaded`: a
 *   file that was not scanned is refused
 */
export async function scanUpload(actor: Actor, upload: UploadedBytes): Promise<void> {
  const { scanner } = readSettings();
  if (!scanner) return;
  const verdict = await judge(scanner, upload);
  if (verdict.kind === 'clean') return;
  if (verdict.kind === 'too-large') throw new Refused(413, 'too-large-to-scan');
  await recordInfected(actor, upload, verdict.signature);
  throw new Refused(422, 'infected', { signature: verdict.signature });
}

async function judge(scanner: ScannerAddress, upload: UploadedBytes): Promise<Verdict> {
  try {
    return await runLimited(turns(), () => scanStream(scanner, upload()));
  } catch (error) {
    if (error instanceof Refused) throw error;
    logger.error({ err: error }, 'a file was refused because the virus scanner failed');
    throw new Refused(503, 'scanner-away', { retryAfter: AWAY_RETRY_SECONDS });
  }
}

async function recordInfected({ personId }: Actor, upload: UploadedBytes, signature: string): Promise<void> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of upload()) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  const data = { signature, bytes, sha256: hash.digest('hex') };
  logger.warn({ personId, ...data }, 'an infected file was refused');
  await insertEvent({ kind: 'file.infected', personId, at: new Date(), data }, database());
}
