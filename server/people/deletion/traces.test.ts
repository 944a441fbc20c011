import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { act, publishStory, writeStory } from '@/scripts/test/publish';
import { verifyChain } from '@/server/audit/verify/chain';
import { createThread } from '@/server/notes/notes';
import { handOver } from '@/server/people/hand-over/hand-over';
import { deactivatePerson } from '@/server/people/people';
import { assignStory } from '@/server/stories/assignment';
import { createStory } from '@/server/stories/create/create-story';
import { runWithOrigin } from '@/server/store/audit/origin';
import { database } from '@/server/store/database';
import { enqueue } from '@/server/store/jobs/queue';
import { countAttempt } from '@/server/store/people/attempts';
import { insertSession } from '@/server/store/people/sessions';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { deletePerson } from './deletion';

const fixture = testPaper();
const now = new Date('2026-11-24T01:00:00Z');
const soon = new Date('2026-11-24T01:10:00Z');
const NAME = 'Nadia Marchetti';
const ADDRESS = 'nm-private@paper.example';
const DEVICE = 'Quicksilver/7.1';
const NETWORK = '203.0.113.0';
/** Where the name is kept after a deletion, and in which form. */
const NAMED_STILL = {
  Author: 'the name under which they wrote',
  NameInUse: 'the same, so that no other author has it',
  Note: 'what a colleague wrote',
  RecordedState: 'the profile of the author as it was',
  Revision: 'bylines',
  SearchEntry: 'bylines of what readers find',
  SearchWord: 'the same, word by word',
  Story: 'bylines of the working copy',
};
let admin: Actor;
let leaver: Actor;
let storyId: string;
let draftId: string;

/** All data about a person: what they did, what was assigned to them, and what others wrote about them. */
async function workForYears(): Promise<void> {
  const { personId } = leaver;
  const { editionId, sectionId } = fixture.paper;
  const pictureId = await testPicture(40, 20);
  const data = { name: NAME, email: ADDRESS, zone: 'Europe/Rome', budgetView: 'stage=draft', pictureId };
  await prisma().person.update({ where: { id: personId }, data });
  const author = { slug: 'marchetti', names: { en: NAME }, email: ADDRESS, personId };
  const { id: authorId } = await prisma().author.create({ data: author });
  await runWithOrigin({ network: NETWORK, device: DEVICE }, async () => {
    const fields = { slug: 'ferries', sectionId, bylines: [{ role: 'by' as const, name: NAME, authorId }] };
    storyId = await publishStory(leaver, { editionId, fields, at: now });
    draftId = await writeStory(leaver, { editionId, fields: { ...fields, slug: 'ports' }, at: now });
  });
  await assignStory(admin, draftId, { personId }, now);
  const handed = await createStory(leaver, { editionId, deskId: null }, now);
  await handOver(admin, personId, { key: randomUUID(), toId: admin.personId, storyIds: [handed] }, now);
  const text = `@${NAME} is it so?`;
  await createThread(admin, storyId, { ...noteIds(), text, quotation: '', blocking: false }, now);
  await createThread(leaver, storyId, { ...noteIds(), text: 'Yes.', quotation: '', blocking: false }, now);
  await prisma().totp.create({ data: { personId, secret: 'sealed', lastStep: 1, createdAt: now } });
  await prisma().recoveryCode.create({ data: { personId, codeHash: 'code' } });
  const key = { id: 'key', personId, name: DEVICE, publicKey: Buffer.from('k'), counter: 0, transports: [] };
  await prisma().passkey.create({ data: { ...key, createdAt: now } });
  const challenge = { challenge: 'c', personId, purpose: 'use', expiresAt: soon };
  await prisma().passkeyChallenge.create({ data: challenge });
  const link = { secretHash: 'link', personId, kind: 'reset', createdAt: now, expiresAt: soon };
  await prisma().passwordLink.create({ data: link });
  await prisma().signInCode.create({ data: { personId, attempt: DEVICE, expiresAt: soon } });
  const identity = { issuer: 'https://id.example', subject: ADDRESS, personId };
  await prisma().identity.create({ data: { ...identity, createdAt: now, lastUsedAt: now } });
  const token = { name: NAME, secretHash: 'token', beginning: 'bsh_1', scopes: ['stories:read'] };
  const owned = { ownerId: personId, createdAt: now, expiresAt: soon };
  await prisma().apiToken.create({ data: { ...token, ...owned } });
  const view = { personId, name: `Of ${NAME}`, layout: 'table', query: 'stage=draft', createdAt: now };
  await prisma().savedView.create({ data: view });
  await prisma().wireAlert.create({ data: { personId, words: NAME, folded: NAME, createdAt: now } });
  const preview = { secretHash: 'preview', storyId, reviewer: 'A lawyer', createdById: personId };
  await prisma().previewLink.create({ data: { ...preview, createdAt: now, expiresAt: soon } });
  const toThem = {
    to: ADDRESS,
    subject: 'Hello',
    text: `Hello ${NAME},`,
    createdAt: now,
    linkForId: personId,
  };
  const aboutThem = { to: 'x@paper.example', subject: `${NAME} mentioned you`, text: NAME, createdAt: now };
  await prisma().email.createMany({ data: [toThem, aboutThem] });
  const job = { task: 'password-link', payload: { email: ADDRESS }, key: 'forgotten' };
  await enqueue([{ ...job, runAt: new Date('2036-11-24T01:00:00Z') }], database());
  for (const limit of ['sign-in-account', 'password-link-address', 'recorded-throttle'] as const)
    await countAttempt({ limit, by: ADDRESS });
  await prisma().plan.create({ data: { storyId, photographerId: personId } });
}

const noteIds = () => ({ id: randomUUID(), noteId: randomUUID() });

/** The tables of the database, including those of the queue, with a row that contains these words in any column. */
async function tablesWith(words: string): Promise<string[]> {
  const tables = await prisma().$queryRaw<{ schema: string; name: string }[]>`
    SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY name`;
  const found: string[] = [];
  for (const { schema, name } of tables) {
    // A row as text has all of its columns, of any type.
    const rows = await prisma().$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM "${schema}"."${name}" AS whole WHERE strpos(lower(whole::text), $1) > 0 LIMIT 1`,
      words.toLowerCase(),
    );
    if (rows.length) found.push(name);
  }
  return found;
}

beforeAll(async () => {
  admin = await fixture.paper.person('admin');
  leaver = await fixture.paper.person('editor');
  await workForYears();
  await deactivatePerson(admin, leaver.personId, now);
  // Created while the account was deactivated.
  const { personId } = leaver;
  await insertSession({ idHash: 'session', personId, device: DEVICE, now, expiresAt: soon });
});

it('No row has the address, device or network of a deleted person, and only bylines and notes of others have their name', async () => {
  const before = await tablesWith(ADDRESS);
  expect(before).toEqual(['Author', 'Email', 'Identity', 'Person', 'RateLimiterFlexible', '_private_jobs']);
  expect(await tablesWith(DEVICE)).toEqual(['EventOrigin', 'Passkey', 'Session', 'SignInCode']);
  expect(await tablesWith(NETWORK)).toEqual(['EventOrigin']);
  const events = await prisma().event.count();

  await deletePerson(admin, leaver.personId, { name: NAME }, now);

  expect(await tablesWith(ADDRESS)).toEqual([]);
  expect(await tablesWith(DEVICE)).toEqual([]);
  expect(await tablesWith(NETWORK)).toEqual([]);
  expect(await tablesWith('Marchetti')).toEqual(Object.keys(NAMED_STILL));
  expect(await prisma().event.count()).toBe(events + 2);
});

it('The chain of events stays valid after a deletion, and contains only ids', async () => {
  const found = [];
  for await (const step of verifyChain(null, [])) found.push(...step.findings);
  expect(found).toEqual([]);
  const event = await prisma().event.findFirstOrThrow({ where: { kind: 'person.delete' } });
  expect(event).toMatchObject({ personId: admin.personId, subjectId: leaver.personId, data: {} });
});

it('Bylines, revisions, notes and approvals of a deleted person stay under a pseudonym', async () => {
  const person = await prisma().person.findUniqueOrThrow({ where: { id: leaver.personId } });
  expect(person).toMatchObject({
    name: `Former colleague ${leaver.personId.slice(-4)}`,
    email: `${leaver.personId}@deleted.invalid`,
    ...{ passwordHash: null, pictureId: null, zone: '', budgetView: '', emailKinds: [], deletedAt: now },
  });
  const { personId } = leaver;
  for (const kept of [
    prisma().revision.count({ where: { storyId, personId } }),
    prisma().contributor.count({ where: { storyId: draftId, personId } }),
    prisma().note.count({ where: { personId } }),
  ])
    expect(await kept).toBeGreaterThan(0);
  const author = await prisma().author.findFirstOrThrow({ where: { slug: 'marchetti' } });
  expect(author).toMatchObject({ names: { en: NAME }, email: '', personId: null });
  await act(admin, storyId, 'correct', now, 'A name was wrong.');
  expect(await loadStory(draftId)).toMatchObject({ assignedToId: null, createdById: personId });
  const taken = await prisma().event.findFirstOrThrow({
    orderBy: { id: 'desc' },
    where: { storyId: draftId },
  });
  expect(taken).toMatchObject({
    ...{ kind: 'story.assign', personId: admin.personId, data: { from: personId, to: null } },
  });
});
