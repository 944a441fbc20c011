import type { WrongField } from '@/domain/api/problem';
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
import { Password, requireGoodPassword } from './passwords/passwords';
import { FirstAdmin, makeFirstAdmin } from './people';
import { Refused, refusedFields } from '@/server/problems/refused';
import { storedSecret } from '@/server/settings';
import { parseInput } from '@/server/forms/parse-input';
import { countAttempt } from '@/server/store/people/attempts';
import { tooManyAttempts } from './too-many-attempts';

const NAME = 'setup-code';
const NewPaper = z.strictObject({
  name: z.string().overwrite(visibleText).trim().min(1).max(60),
  lang: z.enum(INTERFACE_LANGUAGES),
  zone: z.string().max(64).refine(isZone, 'must be a time zone such as Asia/Shanghai'),
});
const Code = z.looseObject({ code: z.string().max(40) });
/** Without a paper in the form the stored one is unchanged. */
const Setup = FirstAdmin.extend({ code: z.string(), paper: NewPaper.optional() });

/** The code printed on the console, which proves that the first admin has access to this installation. */
export function setupCode(dataDir: string): string {
  return storedSecret(dataDir, NAME, () => String(randomInt(100_000_000)).padStart(8, '0'));
}

/**
 * Creates the first admin of an empty newsroom for a person with the code, and sets the paper's name, language and
 * zone; then the code is spent.
 * @throws Refused 403 for a wrong code, 409 when there are already people, 422 with all fields that are wrong, 429
 */
export async function setUpNewsroom(input: unknown, now: Date): Promise<void> {
  const { code } = parseInput(Code, input);
  if (!(await countAttempt({ limit: 'setup-code', by: 'anyone' }))) throw tooManyAttempts('setup-code');
  const dataDir = process.env.DATA_DIR!;
  const { paper, ...person } = await requireRight(input, sameText(code.trim(), setupCode(dataDir)));
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

/**
 * The fields of the form. With a wrong code the password is not checked against leaked ones, which may take an external
 * request.
 * @throws Refused 403 or 422 with all fields that are wrong
 */
async function requireRight(input: unknown, isCode: boolean): Promise<Omit<z.infer<typeof Setup>, 'code'>> {
  const wrong: WrongField[] = isCode ? [] : [{ field: 'code', reason: 'wrong-code' }];
  const { success, data, error } = Setup.safeParse(input);
  if (!success)
    for (const { path } of error.issues) wrong.push({ field: path.join('.'), reason: 'wrong-input' });
  const { name, email, password } = input as Record<string, unknown>;
  const known = [name, email].filter(text => typeof text === 'string');
  if (isCode && Password.safeParse(password).success)
    await requireGoodPassword(password as string, known).catch((refused: unknown) => {
      if (!(refused instanceof Refused)) throw refused;
      wrong.push({ field: 'password', reason: refused.reason });
    });
  if (!isCode && success) throw new Refused(403, 'wrong-code', { field: 'code', fields: wrong });
  if (!success || wrong.length) throw refusedFields(wrong);
  const { code: _, ...form } = data;
  return form;
}

function sameText(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
