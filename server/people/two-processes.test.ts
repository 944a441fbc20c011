import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { ATTEMPT_LIMITS, countAttempt } from '@/server/store/people/attempts';
import { insertSession } from '@/server/store/people/sessions';
import { prisma } from '@/server/store/prisma';
import { endSessions } from './people';

const fixture = testPaper();
const HOUR = 3_600_000;

/** The state of a session, a person and an attempt in another process. */
async function seenElsewhere(idHash: string, { personId }: Actor, by: string) {
  const args = ['--import', 'tsx', 'scripts/test/faults/access-process.ts', idHash, personId, by];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as { isSignedIn: boolean; isHeld: boolean; isCounted: boolean };
}

it('An ended session, a suspended person and counted attempts of one process apply in another', async () => {
  const editor = await fixture.paper.person('editor');
  const [idHash, by] = [randomUUID(), randomUUID()];
  const now = new Date();
  const expiresAt = new Date(now.getTime() + HOUR);
  await insertSession({ idHash, personId: editor.personId, device: '', now, expiresAt });
  const { points } = ATTEMPT_LIMITS['second-factor'];
  for (let count = 1; count < points; count++) await countAttempt({ limit: 'second-factor', by });
  // The last allowed attempt.
  expect(await seenElsewhere(idHash, editor, by)).toEqual({
    isSignedIn: true,
    isHeld: false,
    isCounted: true,
  });
  expect(await countAttempt({ limit: 'second-factor', by })).toBe(false);

  await endSessions(editor, editor.personId, null, now);
  const act = { rule: 'live-changes', personId: editor.personId, holds: true, at: now };
  await prisma().unusualAct.create({ data: act });
  expect(await seenElsewhere(idHash, editor, by)).toEqual({
    isSignedIn: false,
    isHeld: true,
    isCounted: false,
  });
});
