import { argv } from 'node:process';

/** Tries wrong passwords all at once: `try-passwords.ts URL COUNT`. Prints the number of answers with each status. */
const [url = '', count = '1'] = argv.slice(2);
const statuses: Record<string, number> = {};
await Promise.all(
  Array.from({ length: Number(count) }, async (_, index) => {
    const status = await tryPassword(`stranger${index}@paper.example`);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }),
);
console.log(JSON.stringify(statuses));

async function tryPassword(email: string): Promise<number> {
  const begun = await fetch(`${url}/api/auth/csrf`);
  if (!begun.ok) return begun.status;
  const { csrfToken } = (await begun.json()) as { csrfToken: string };
  const cookie = begun.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ');
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, email, password: 'not the password', json: 'true' }),
  });
  await answer.arrayBuffer();
  return answer.status;
}
