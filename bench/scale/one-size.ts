import { writeFileSync } from 'node:fs';
import { closeDatabase } from '@/server/store/database';
import { filledPaper } from './filled-paper';
import { measure } from './measure';
import { OPERATIONS } from './operations/all';
import { readSample } from './sample';
import type { Measured } from './table';
import { writersOf } from './texts';

/** Measures a paper of one size, filling it first unless it exists: `one-size.ts STORIES DATA_DIR ANSWER`. */
const [stories, dataDir, answer] = [Number(process.argv[2]), process.argv[3]!, process.argv[4]!];
const { postgres, now, fillSeconds } = await filledPaper(dataDir, stories);
try {
  const paper = { sample: await readSample(postgres.url), writers: writersOf(), now };
  const costs: Measured['costs'] = {};
  for (const operation of OPERATIONS) costs[operation.name] = await measure(operation, paper);
  writeFileSync(answer, JSON.stringify({ stories, fillSeconds, costs } satisfies Measured));
} finally {
  await closeDatabase();
  if (postgres.startedHere) await postgres.stop();
}
