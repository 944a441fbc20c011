import { beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Actor, type Role } from '@/domain/people/permissions';
import { prisma } from '@/server/store/prisma';
import { testPaper } from '../paper';
import { cookieOf, routes } from './send';
import { WRITE_REQUESTS } from './write-requests';

const fixture = testPaper();
const ORIGIN = 'https://paper.example';

/** Roles with permission only for their own subjects or some actions, depending on an id or the body. */
const BY_SUBJECT: Record<string, Role[]> = {
  'PUT /api/newsroom/media/[id]': ['reporter'],
  'PUT /api/newsroom/notes/[id]': ['reporter', 'producer'],
  // Their own sessions.
  'POST /api/newsroom/people/[id]': ['reporter', 'editor', 'producer'],
  'PUT /api/newsroom/stories/[id]': ['reporter', 'producer'],
  'PUT /api/newsroom/stories/[id]/coverage/entries/[entry]': ['reporter'],
  'PUT /api/newsroom/stories/[id]/coverage/entries/[entry]/removal': ['reporter'],
  'PUT /api/newsroom/stories/[id]/plan': ['reporter'],
  'POST /api/newsroom/stories/[id]/actions': ['reporter'],
  'POST /api/newsroom/stories/[id]/commits': ['reporter'],
  'POST /api/newsroom/stories/[id]/preview-links': ['reporter'],
  'DELETE /api/newsroom/stories/[id]/preview-links/[link]': ['reporter'],
  'POST /api/newsroom/stories/[id]/machine-translation': ['reporter'],
  'DELETE /api/newsroom/stories/[id]/machine-translation': ['reporter'],
  'PUT /api/newsroom/stories/[id]/machine-translation/texts': ['reporter'],
  'POST /api/newsroom/stories/[id]/revisions/[number]': ['reporter'],
};

const people = new Map<string, Actor>();
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests';
  for (const role of ROLES) people.set(role, await fixture.paper.person(role));
  const withoutRole = await fixture.paper.person('editor');
  await prisma().grant.deleteMany({ where: { personId: withoutRole.personId } });
  people.set('no role', withoutRole);
  await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'Broadsheet' }, update: {} });
});

interface Answered {
  status: number;
  /** Whether anything of the body was read. */
  isRead: boolean;
}

async function sendBody(name: string, headers: Record<string, string>): Promise<Answered> {
  const [method, address] = name.split(' ') as [string, string];
  let isRead = false;
  const body = new ReadableStream(
    {
      pull(controller) {
        isRead = true;
        controller.enqueue(new TextEncoder().encode('{}'));
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const request = new Request(`${ORIGIN}${address.replace(/\[[^\]]+\]/g, 'none')}`, {
    method,
    headers: { origin: ORIGIN, host: 'paper.example', 'content-type': 'application/json', ...headers },
    body,
    duplex: 'half',
  } as RequestInit);
  const names = [...address.matchAll(/\[(\w+)\]/g)].map(([, param]) => [param!, 'none']);
  const params = Promise.resolve(Object.fromEntries(names) as Record<string, string>);
  const { status } = await routes.get(name)!(request, { params });
  return { status, isRead };
}

describe.each(Object.entries(WRITE_REQUESTS))('%s', (name, { may }) => {
  it('refuses a stranger, an ended session and another site without reading the body', async () => {
    expect(await sendBody(name, {})).toEqual({ status: 401, isRead: false });
    const ended = await cookieOf(people.get('admin')!);
    await prisma().session.deleteMany({ where: { personId: people.get('admin')!.personId } });
    expect(await sendBody(name, { cookie: ended })).toEqual({ status: 401, isRead: false });
    const cookie = await cookieOf(people.get('admin')!);
    const foreign = { cookie, origin: 'https://evil.example' };
    expect(await sendBody(name, foreign)).toEqual({ status: 403, isRead: false });
  });

  const without = ROLES.filter(role => !may.includes(role) && !BY_SUBJECT[name]?.includes(role));
  it.each(['no role', ...without])('refuses a person with %s without reading the body', async role => {
    const cookie = await cookieOf(people.get(role)!);
    expect(await sendBody(name, { cookie })).toEqual({ status: 403, isRead: false });
  });
});

it('A request with a token that is wrong or cannot write is refused without reading the body', async () => {
  const name = 'POST /api/v1/newsroom/stories';
  expect(await sendBody(name, {})).toEqual({ status: 401, isRead: false });
  expect(await sendBody(name, { authorization: 'Bearer none' })).toEqual({ status: 401, isRead: false });
});

it('The routes whose permission depends on the subject exist in the project', () => {
  expect(Object.keys(BY_SUBJECT).filter(name => !routes.has(name))).toEqual([]);
});
