import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { PUBLIC_ACTS } from '@/domain/abuse-limits/public-acts';
import { DEFAULT_UNUSUAL_RULES } from '@/domain/abuse-limits/rules';
import type { Actor } from '@/domain/people/permissions';
import { purge } from '@/server/press/purge/purge';
import { prisma } from '@/server/store/prisma';
import { testPaper } from '../paper';
import { cookieOf, send } from './send';
import { WRITE_REQUESTS } from './write-requests';

// A request that purges readers' pages changes what they see, regardless of its event.
vi.mock('@/server/press/purge/purge', async load => {
  const actual = await load<typeof import('@/server/press/purge/purge')>();
  return { ...actual, purge: vi.fn(actual.purge) };
});

const fixture = testPaper();
let editor: Actor;
let admin: Actor;
/** An admin, who may send every request, suspended until another admin lifts it. */
let held: Actor;
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests';
  editor = await fixture.paper.person('editor');
  admin = await fixture.paper.person('admin');
  held = await fixture.paper.person('admin');
  await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'Broadsheet' }, update: {} });
});
beforeEach(async () => {
  const data = { ...DEFAULT_UNUSUAL_RULES, liveChanges: 'hold' as const };
  await prisma().unusualRules.upsert({ where: { id: 1 }, create: data, update: data });
  await prisma().unusualAct.deleteMany();
  const act = { rule: 'live-changes', personId: held.personId, storyIds: [], holds: true, at: new Date() };
  await prisma().unusualAct.create({ data: act });
});

/** The number of public acts of the suspended person. */
const publicActs = () =>
  prisma().event.count({ where: { personId: held.personId, kind: { in: [...PUBLIC_ACTS] } } });

const refused = new Set<string>();

it.each(Object.keys(WRITE_REQUESTS))(
  '%s by a suspended person changes nothing that readers see',
  async name => {
    const entry = WRITE_REQUESTS[name]!;
    const now = new Date('2026-11-24T01:00:00Z');
    const request = await entry.make({ paper: fixture.paper, editor, admin, actor: held, now });
    const before = await publicActs();
    vi.mocked(purge).mockClear();
    const { reason } = await send(name, request, { cookie: await cookieOf(held) });
    if (reason === 'held-for-review') refused.add(name);
    expect(await publicActs()).toBe(before);
    expect(purge).not.toHaveBeenCalled();
  },
);

it('A suspended person is refused every kind of request with a result that readers see', () => {
  expect([...refused].sort()).toEqual([
    'DELETE /api/newsroom/fronts/[id]/breaking-news',
    'DELETE /api/newsroom/sections/[id]',
    'DELETE /api/newsroom/standing-pages/[id]',
    'DELETE /api/newsroom/unusual-acts/[id]',
    'POST /api/newsroom/admin-changes/[id]',
    'POST /api/newsroom/authors',
    'POST /api/newsroom/editions',
    'POST /api/newsroom/fronts/[id]/launches',
    'POST /api/newsroom/fronts/[id]/launches/[number]',
    'POST /api/newsroom/fronts/[id]/timed-launches',
    'POST /api/newsroom/fronts/[id]/timed-launches/[timed]',
    'POST /api/newsroom/sections',
    'POST /api/newsroom/sections/[id]/merge',
    'POST /api/newsroom/sections/[id]/move',
    'POST /api/newsroom/standing-pages',
    'POST /api/newsroom/stories/[id]/actions',
    'POST /api/newsroom/stories/[id]/correction',
    'POST /api/newsroom/topics',
    'PUT /api/newsroom/authors/[id]',
    'PUT /api/newsroom/editions/[id]',
    'PUT /api/newsroom/fronts/[id]/breaking-news',
    'PUT /api/newsroom/fronts/[id]/timed-launches',
    'PUT /api/newsroom/media/[id]',
    'PUT /api/newsroom/paper',
    'PUT /api/newsroom/paper/unusual',
    'PUT /api/newsroom/sections/[id]',
    'PUT /api/newsroom/sections/order',
    'PUT /api/newsroom/standing-pages/[id]',
    'PUT /api/newsroom/stories/[id]/changes',
    'PUT /api/newsroom/stories/[id]/coverage',
    'PUT /api/newsroom/stories/[id]/coverage/entries/[entry]',
    'PUT /api/newsroom/stories/[id]/coverage/entries/[entry]/place',
    'PUT /api/newsroom/stories/[id]/coverage/entries/[entry]/removal',
    'PUT /api/newsroom/stories/[id]/schedule',
    'PUT /api/newsroom/topics/[id]',
  ]);
});
