import { LRUCache } from 'lru-cache';
import { readSettings, type ScannerAddress } from '@/server/settings';
import { answersPing } from './clamd';

/** The state of the scanner for uploaded files: not configured, ready, or not answering. */
export type ScannerState = 'off' | 'ready' | 'away';

const ASKED_AGAIN_AFTER_MS = 5000;

/** The latest result, so that not every request pings the scanner. */
const answers = new LRUCache<string, Promise<boolean>>({ max: 1, ttl: ASKED_AGAIN_AFTER_MS });

/** The state of the virus scanner, at most a few seconds old. */
export async function scannerState(): Promise<ScannerState> {
  const { scanner } = readSettings();
  if (!scanner) return 'off';
  return (await answerOf(scanner)) ? 'ready' : 'away';
}

function answerOf(scanner: ScannerAddress): Promise<boolean> {
  const key = JSON.stringify(scanner);
  const known = answers.get(key) ?? answersPing(scanner);
  if (!answers.has(key)) answers.set(key, known);
  return known;
}
