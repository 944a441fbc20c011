import { visibleText } from '@/domain/language/visible-text';
import { randomInt, timingSafeEqual } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { INTERFACE_LANGUAGES, LANGUAGE_NAMES } from '@/domain/language/interface-languages';
import { firstSections } from '@/domain/paper/first-paper';
import { isZone } from '@/domain/time/local-day';
import { purge } from '@/server/press/purge/purge';
import { keyOf } from '@/server/press/surrogate-keys';
import { startPaper } from '@/server/store/paper/first-steps';
import { newPurge, notifyPurge } from '@/server/store/purges';
import { makeFirstAdmin } from './people';
import { Refused } from '@/server/problems/refused';
import { keptSecret } from '@/server/settings';
import { parseInput } from '@/server/forms/parse-input';
import { countAttempt } from '@/server/store/people/attempts';
import { tooManyAttempts } from './too-many-attempts';

const NAME = 'setup-code';
const NewPaper = z.strictObject({
  name: z.string().overwrite(visibleText).trim().min(1).max(60),
  lang: z.enum(INTERFACE_LANGUAGES),
  zone: z.string().max(64).refine(isZone, 'must be a time zone such as Asia/Shanghai'),
});
/** The other fields are about the person. Without a paper in the form the stored one is unchanged. */
const Setup = z.looseObject({ code: z.string().max(40), paper: NewPaper.optional() });

/** The code printed on the console, which proves that the first admin has access to this installation. */
export function setupCode(dataDir: string): string {
  return keptSecret(dataDir, NAME, () => String(randomInt(100_000_000)).padStart(8, '0'));
}

/**
 * Creates the first admin of an empty newsroom for a person with the code, and what the paper is called, its
 * language and its zone; then the code is spent.
 * @throws Refused 403 for a wrong code, 409 when there are people already, 422 for a wrong field, 429
 */
export async function setUpNewsroom(input: unknown, now: Date): Promise<void> {
  const { code, paper, ...person } = parseInput(Setup, input);
  if (!(await countAttempt({ limit: 'setup-code', by: 'anyone' }))) throw tooManyAttempts('setup-code');
  const dataDir = process.env.DATA_DIR!;
  if (!sameText(code.trim(), setupCode(dataDir))) throw new Refused(403, 'wrong-code', { field: 'code' });
  const everyPage = newPurge([keyOf.paper]);
  await makeFirstAdmin(person, now, async connection => {
    if (!paper) return;
    const language = { lang: paper.lang, ...LANGUAGE_NAMES[paper.lang] };
    await startPaper({ ...paper, language, sections: firstSections(paper.lang) }, connection);
    await notifyPurge(everyPage, connection);
  });
  purge(everyPage);
  rmSync(join(dataDir, NAME), { force: true });
}

function sameText(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
