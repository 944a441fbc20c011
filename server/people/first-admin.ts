import { randomInt, timingSafeEqual } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { makeFirstAdmin } from './people';
import { Refused } from '@/server/http/refused';
import { keptSecret } from '@/server/settings';
import { parseInput } from '@/server/http/parse-input';
import { countAttempt } from '@/server/store/people/attempts';

const NAME = 'setup-code';
/** What else there is is about the person. */
const Setup = z.looseObject({ code: z.string().max(40) });

/** The code printed on the console, which proves that the first admin has access to this installation. */
export function setupCode(dataDir: string): string {
  return keptSecret(dataDir, NAME, () => String(randomInt(100_000_000)).padStart(8, '0'));
}

/**
 * Creates the first admin of an empty newsroom for a person with the code; then the code is spent.
 * @throws Refused 403 for a wrong code, 409 when there are people already, 422 for a wrong field, 429
 */
export async function setUpNewsroom(input: unknown, now: Date): Promise<void> {
  const { code, ...person } = parseInput(Setup, input);
  if (!(await countAttempt('setup', 'setup'))) throw new Refused(429, 'too-many-attempts');
  const dataDir = process.env.DATA_DIR!;
  if (!sameText(code.trim(), setupCode(dataDir))) throw new Refused(403, 'wrong-code', { field: 'code' });
  await makeFirstAdmin(person, now);
  rmSync(join(dataDir, NAME), { force: true });
}

function sameText(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
