import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { storedSecret, type Settings } from '@/server/settings';
import { setupCode } from '@/server/people/first-admin';
import { isEmptyNewsroom } from '@/server/people/people';
import { withPaperLock } from '@/server/store/paper/paper';
import { step } from './steps';

const DEMO_PASSWORD = 'demo-password';

/** Creates the paper on the first start, and returns the instructions for signing in to its newsroom. */
export async function loadPaper(settings: Settings): Promise<string> {
  return withPaperLock(async isNew => {
    if (!settings.demo) {
      const { createEmptyPaper: startEmptyPaper } = await import('@/prisma/empty-paper');
      if (isNew) await step('creating an empty paper', () => startEmptyPaper(new Date()));
      return (await isEmptyNewsroom()) ? firstAdmin(settings) : '';
    }
    // The cast keeps its first password when the setting changes later.
    let isPasswordNew = false;
    const password = storedSecret(settings.dataDir, DEMO_PASSWORD, () => {
      isPasswordNew = true;
      return settings.demoPassword ?? makePassword();
    });
    if (isNew) {
      const { loadDemo } = await import('@/prisma/seed');
      await step('loading the demo paper', () => loadDemo(password, new Date()));
    }
    const shown = isPasswordNew ? password : `in ${join(settings.dataDir, DEMO_PASSWORD)}`;
    return castOf(shown);
  });
}

async function castOf(password: string): Promise<string> {
  const { cast } = await import('@/prisma/demo/cast');
  const people = cast.map(({ name, email, grants }) => {
    const roles = [...new Set(grants.map(grant => grant.role))].join(', ');
    return `    ${name.padEnd(20)} ${email.padEnd(38)} ${roles}`;
  });
  return `\n  The demo cast, all with the password  ${password}\n${people.join('\n')}\n`;
}

function firstAdmin(settings: Settings): string {
  const code = setupCode(settings.dataDir);
  return `\n  The newsroom has no accounts yet. Create the first admin at\n    ${settings.newsroomUrl}/newsroom/setup  with the code  ${code}\n`;
}

/** A password that can be read out over the telephone: five groups of four from 32 signs, 100 bits. */
function makePassword(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789x';
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('');
  return Array.from({ length: 5 }, group).join('-');
}
