import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actorOfToken, TOKEN_LIMITS } from '@/domain/people/api-token';
import { can, type Actor, type Role } from '@/domain/people/permissions';
import { STORY_ACTIONS } from '@/domain/story/workflow';
import { testPaper } from '@/scripts/test/paper';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { deliverStory } from './deliver-story';
import { prefixOf, isSecret, newSecret } from './secret';
import { makeToken, revokeToken, tokensForAdmin } from './tokens';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
let admin: Actor;
beforeAll(async () => {
  admin = await fixture.paper.person('admin');
});
beforeEach(() => prisma().apiToken.deleteMany());

const tokenForm = (more: object = {}) => ({
  ...{ name: 'Wire', scopes: ['stories:write'], editionId: null, ownerId: admin.personId, days: 90 },
  ...more,
});

it('A token has a prefix and a checksum, and only its hash is stored', async () => {
  const { id, token } = await makeToken(admin, tokenForm(), now);
  expect(isSecret(token)).toBe(true);
  expect(isSecret(token.replace(/.$/, last => (last === '0' ? '1' : '0')))).toBe(false);
  const row = await prisma().apiToken.findUniqueOrThrow({ where: { id } });
  expect(JSON.stringify(row)).not.toContain(token.slice(prefixOf(token).length));
  expect(newSecret()).not.toBe(newSecret());
  expect(row.expiresAt.getTime() - now.getTime()).toBe(90 * 24 * 3_600_000);
});

it('Making and revoking a token are events that do not contain it', async () => {
  const { id, token } = await makeToken(admin, tokenForm(), now);
  await revokeToken(admin, id, now);
  const where = { subjectKind: 'token', subjectId: id };
  const events = await prisma().event.findMany({ where, orderBy: { id: 'asc' } });
  expect(events.map(({ kind, personId }) => [kind, personId])).toEqual([
    ['token.make', admin.personId],
    ['token.revoke', admin.personId],
  ]);
  expect(
    JSON.stringify(events, (_, value: unknown) => (typeof value === 'bigint' ? '' : value)),
  ).not.toContain(token);
  expect((await tokensForAdmin(admin)).tokens).toEqual([]);
  await expect(revokeToken(admin, id, now)).rejects.toMatchObject({ reason: 'no-such-token' });
});

it('Of two admins who concurrently make the last allowed token, one is refused', async () => {
  const last = Array.from({ length: TOKEN_LIMITS.tokens - 1 }, (_, at) => ({
    ...{ name: 'Wire', secretHash: String(at), beginning: 'bsh_', scopes: ['stories:read'] },
    ...{ ownerId: admin.personId, createdAt: now, expiresAt: new Date(now.getTime() + 1000) },
  }));
  await prisma().apiToken.createMany({ data: last });
  const both = await Promise.allSettled([
    makeToken(admin, tokenForm(), now),
    makeToken(admin, tokenForm(), now),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(one => one.status === 'rejected')).toMatchObject({
    reason: { reason: 'too-many-tokens', detail: { limit: TOKEN_LIMITS.tokens } },
  });
});

it.each([
  { scopes: [] },
  { scopes: ['stories:publish'] },
  { days: 0 },
  { days: 366 },
  { name: '' },
  { name: 'x'.repeat(81) },
  { ownerId: 'none' },
  { editionId: 'none' },
])('A token with %o is refused', async more => {
  await expect(makeToken(admin, tokenForm(more), now)).rejects.toMatchObject({ status: 422 });
});

it('The database refuses a token that lasts longer than a year or has another scope', async () => {
  const token = {
    ...{ name: 'Wire', beginning: 'bsh_', ownerId: admin.personId, createdAt: now, scopes: ['stories:read'] },
    ...{ secretHash: 'x', expiresAt: new Date(now.getTime() + 367 * 24 * 3_600_000) },
  };
  await expect(prisma().apiToken.create({ data: token })).rejects.toThrow(/check/i);
  const other = { ...token, scopes: ['stories:publish'], expiresAt: new Date(now.getTime() + 1000) };
  await expect(prisma().apiToken.create({ data: other })).rejects.toThrow(/check/i);
});

describe('A person who acts by a token', () => {
  const site = (role: Role): Actor => ({ personId: 'p', grants: [{ role, editionId: null, deskId: null }] });

  it.each(['reporter', 'editor', 'producer', 'admin'] as const)(
    'as a %s cannot publish or change stories of others',
    role => {
      const actor = actorOfToken(site(role), { editionId: 'en' }, 'stories:write');
      const story = { editionId: 'en', deskId: null, createdById: 'other', stage: 'draft' as const };
      for (const action of STORY_ACTIONS) expect(can(actor, action, story).allowed).toBe(false);
      const own = { ...story, createdById: 'p', stage: 'approved' as const };
      expect(can(actor, 'publish', own).allowed).toBe(false);
      expect(actor.grants).toHaveLength(role === 'producer' ? 0 : 1);
    },
  );

  it('is limited to the places of both token and owner', () => {
    const grants = [
      { role: 'editor' as const, editionId: 'fr', deskId: null },
      { role: 'reporter' as const, editionId: null, deskId: 'asia' },
    ];
    const owner = { personId: 'p', grants };
    expect(actorOfToken(owner, { editionId: 'en' }, 'stories:write').grants).toEqual([
      { role: 'reporter', editionId: 'en', deskId: 'asia' },
    ]);
    expect(actorOfToken(owner, { editionId: null }, 'stories:write').grants).toEqual([
      { role: 'reporter', editionId: 'fr', deskId: null },
      { role: 'reporter', editionId: null, deskId: 'asia' },
    ]);
  });
});

describe('A story that a program delivers', () => {
  const use = (owner: Actor) => ({
    token: { id: 'token', name: 'Wire', editionId: null },
    actor: actorOfToken(owner, { editionId: null }, 'stories:write'),
  });
  const delivery = (more: object = {}) => ({
    ...{ key: randomUUID(), edition: 'en', headline: 'Nine boats', text: 'One\nline.\r\n\r\nTwo.' },
    ...{ byline: 'Agency', source: 'Wire', ...more },
  });

  it('is a draft of the owner, with its history', async () => {
    const { id } = await deliverStory(use(admin), delivery(), now);
    const story = (await loadStory(id))!;
    expect(story).toMatchObject({ stage: 'draft', createdById: admin.personId, deskId: null });
    expect(story.fields).toMatchObject({
      headline: 'Nine boats',
      source: 'Wire',
      bylines: [{ name: 'Agency' }],
    });
    expect(story.body.content!.map(({ content }) => content![0]!.text)).toEqual(['One line.', 'Two.']);
    const [event] = await prisma().event.findMany({ where: { storyId: id } });
    expect(event).toMatchObject({ kind: 'story.create', personId: admin.personId, data: { token: 'Wire' } });
  });

  it('is created once for repeated and concurrent requests, and its key cannot be reused', async () => {
    const sent = delivery();
    const both = await Promise.all([
      deliverStory(use(admin), sent, now),
      deliverStory(use(admin), sent, now),
    ]);
    expect(both[0]).toEqual(both[1]);
    await expect(deliverStory(use(admin), { ...sent, text: 'Other.' }, now)).rejects.toMatchObject({
      reason: 'key-reused',
    });
  });

  it('is put on a desk of the owner, and refused where the owner may not write', async () => {
    const { deskId, otherEditionId } = fixture.paper;
    const ofDesk = await fixture.paper.person('reporter', { deskId });
    const { id } = await deliverStory(use(ofDesk), delivery(), now);
    expect((await loadStory(id))!.deskId).toBe(deskId);
    const elsewhere = await fixture.paper.person('editor', { editionId: otherEditionId });
    await expect(deliverStory(use(elsewhere), delivery(), now)).rejects.toMatchObject({
      reason: 'needs-role',
    });
    const producer = await fixture.paper.person('producer');
    await expect(deliverStory(use(producer), delivery(), now)).rejects.toMatchObject({ status: 403 });
  });
});
