import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'next-auth/jwt';
import { isValidElement } from 'react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { can, ROLES, type Actor, type PaperAction } from '@/domain/people/permissions';
import { runWithOrigin } from '@/server/store/audit/origin';
import { hashSessionId } from '@/server/people/session-cookie';
import { insertSession } from '@/server/store/people/sessions';
import { prisma } from '@/server/store/prisma';
import { withoutGroups } from '@/scripts/test/source/screens';
import { testPaper } from '../paper';
import { writeStory } from '../publish';

const jar = new Map<string, string>();
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name)! } : undefined),
    getAll: () => [...jar].map(([name, value]) => ({ name, value })),
  }),
  headers: async () => new Headers(),
}));

const fixture = testPaper();

/** The permissions that each page of the newsroom requires. */
const ASKS: Record<string, PaperAction[]> = {
  '': ['read-newsroom'],
  '[...missing]': [],
  account: [],
  audit: ['read-audit'],
  'audit/revert': ['read-audit', 'manage-people'],
  'audit/revert/[id]': ['read-audit', 'manage-people'],
  authors: ['manage-authors'],
  board: ['read-newsroom'],
  calendar: ['read-newsroom'],
  'choose-password': [],
  desks: ['manage-paper'],
  email: ['manage-people'],
  exports: ['manage-paper'],
  'forgotten-password': [],
  fronts: ['arrange-fronts'],
  imports: ['import-stories'],
  'imports/[id]': ['import-stories'],
  'imports/[id]/items/[position]': ['import-stories'],
  inbox: ['read-newsroom'],
  look: ['manage-paper'],
  paper: ['manage-paper'],
  operation: ['manage-paper'],
  'operation/backup': ['manage-paper'],
  'paper/pages/[id]': ['manage-paper'],
  'paper/security': ['manage-paper'],
  'paper/settings': ['manage-paper'],
  'paper/style': ['manage-paper'],
  'paper/templates': ['manage-paper'],
  'paper/templates/[id]': ['manage-paper'],
  'paper/tokens': ['manage-tokens'],
  'paper/webhooks': ['manage-paper'],
  people: ['manage-people'],
  permissions: ['read-newsroom'],
  pictures: ['read-newsroom'],
  'second-factor': [],
  setup: [],
  'sign-in': [],
  'stories/[id]': ['read-newsroom'],
  'stories/[id]/live': ['read-newsroom'],
  topics: ['manage-topics'],
  translations: ['read-newsroom'],
  wire: ['read-newsroom'],
};
/** These routes respond as pages; the others are files within pages, and API routes with their own test. */
const ROUTES = ['stories/[id]'];

type Params = Promise<Record<string, string>>;
type Page = (props: { params: Params; searchParams: Params }) => Promise<unknown>;
type Route = (request: Request, context: { params: Params }) => Promise<Response>;

const places = readdirSync('app/newsroom', { recursive: true, encoding: 'utf8' }).flatMap(file => {
  const [, place, kind] = /^(?:(.*)\/)?(page\.tsx|route\.ts)$/.exec(withoutGroups(file)) ?? [];
  const isPage = kind === 'page.tsx' || (kind === 'route.ts' && ROUTES.includes(place!));
  return isPage ? [{ place: place ?? '', file: join(process.cwd(), 'app/newsroom', file) }] : [];
});

let storyId: string;
const people = new Map<string, Actor>();
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests';
  await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'Broadsheet' }, update: {} });
  for (const role of ROLES) people.set(role, await fixture.paper.person(role));
  const nobody = await fixture.paper.person('reporter');
  await prisma().grant.deleteMany({ where: { personId: nobody.personId } });
  people.set('nobody', { ...nobody, grants: [] });
  const { editionId, sectionId } = fixture.paper;
  const fields = { slug: 'ferry', sectionId };
  storyId = await writeStory(people.get('admin')!, { editionId, fields, at: new Date() });
});
beforeEach(() => prisma().rateLimiterFlexible.deleteMany());

async function signIn({ personId }: Actor): Promise<void> {
  const sessionId = randomUUID();
  const times = { now: new Date(), expiresAt: new Date(Date.now() + 3_600_000) };
  await insertSession({ idHash: hashSessionId(sessionId), personId, device: '', ...times });
  const token = await encode({ token: { sessionId }, secret: process.env.NEXTAUTH_SECRET! });
  jar.set('next-auth.session-token', token);
}

/** Whether the page shows a refusal to the signed-in person. */
async function refuses({ place, file }: (typeof places)[number], query = {}): Promise<boolean> {
  const params = Promise.resolve({ id: storyId, position: '0' });
  const exported = (await import(/* @vite-ignore */ file)) as { default: Page; GET: Route };
  if (ROUTES.includes(place)) {
    const request = new Request(`https://paper.example/newsroom/${place}`);
    return (await exported.GET(request, { params })).status === 403;
  }
  const show = async () => exported.default({ params, searchParams: Promise.resolve(query) });
  const shown = await show().catch(leadsOn);
  return isValidElement(shown) && (shown.type as { name?: string }).name === 'RefusalPage';
}

/** What Next throws for a redirect or a missing page. */
function leadsOn(error: unknown): null {
  if (!String((error as { digest?: string }).digest).startsWith('NEXT_')) throw error;
  return null;
}

const refusalsOf = ({ personId }: Actor) =>
  prisma().event.findMany({ where: { personId, kind: 'request.refused' }, orderBy: { id: 'asc' } });

it('Every page of the newsroom declares the permission it requires', () => {
  expect(places.map(({ place }) => place).sort()).toEqual(Object.keys(ASKS).sort());
});

describe.each([...ROLES, 'nobody'])('A person with the role %s', role => {
  it.each(places)(
    'is refused the page /$place only if they may not see it, and that is recorded once',
    async at => {
      const person = people.get(role)!;
      const decisions = ASKS[at.place]!.map(action => can(person, action));
      const expected = decisions.some(({ allowed }) => !allowed);
      await signIn(person);
      const before = await refusalsOf(person);
      for (let time = 0; time < 2; time++) expect(await refuses(at)).toBe(expected);
      const recorded = (await refusalsOf(person)).slice(before.length);
      const path = `/newsroom/${at.place}`
        .replace('[id]', storyId)
        .replace('[position]', '0')
        .replace(/\/$/, '');
      const event = { method: 'GET', path, reason: 'needs-role' };
      expect(recorded.map(({ data }) => data)).toEqual(expected ? [event] : []);
    },
  );
});

it('A reporter who requests the permissions of a colleague is refused, and the trail does not name the colleague', async () => {
  const reporter = people.get('reporter')!;
  const colleague = people.get('editor')!.personId;
  await signIn(reporter);
  const permissions = places.find(({ place }) => place === 'permissions')!;
  await runWithOrigin({ network: '192.0.2.0', device: 'Firefox' }, async () =>
    expect(await refuses(permissions, { person: colleague })).toBe(true),
  );
  const event = (await refusalsOf(reporter)).at(-1)!;
  expect(event.data).toEqual({ method: 'GET', path: '/newsroom/permissions', reason: 'needs-role' });
  expect(await prisma().eventOrigin.findUnique({ where: { eventId: event.id } })).toMatchObject({
    network: '192.0.2.0',
    device: 'Firefox',
  });
});

it('A person who is refused many pages has only the first ones recorded', async () => {
  const { recordPageRefusal } = await import('@/server/events/refusals');
  const reporter = await fixture.paper.person('reporter');
  for (let n = 0; n < 70; n++) await recordPageRefusal(reporter, `/newsroom/audit/revert/${n}`, 'needs-role');
  expect(await refusalsOf(reporter)).toHaveLength(60);
  expect(
    await prisma().rateLimiterFlexible.count({ where: { key: { contains: reporter.personId } } }),
  ).toBeLessThanOrEqual(61);
});
