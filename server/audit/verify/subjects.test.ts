import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RECORDED_KINDS, type RecordedKind } from '@/domain/audit/recorded';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { subjectVerbs } from '@/scripts/test/audit/recorded-subjects';
import { saveDraft } from '@/server/fronts/draft';
import { frontState } from '@/server/fronts/front-state';
import { recordStates } from '@/server/store/audit/states';
import { inTransaction } from '@/server/store/database';
import { clientOf, prisma } from '@/server/store/prisma';
import { deletePerson } from '@/server/people/deletion/deletion';
import { verifyChain } from './chain';
import { verifySubjects } from './subjects';

const fixture = testPaper();
const verbs = subjectVerbs(() => fixture.paper);
let minutes = 0;
const later = () => new Date(Date.UTC(2026, 10, 24, 1, ++minutes));
let admin: Actor;

beforeAll(async () => {
  admin = await fixture.paper.person('admin');
});
beforeEach(() => inTransaction(connection => recordStates(later(), connection)));

async function findings(): Promise<string[]> {
  const found: string[] = [];
  for (const steps of [verifyChain(null, []), verifySubjects('')])
    for await (const { findings } of steps)
      found.push(...findings.map(({ id, rule, detail }) => [id, rule, detail].filter(Boolean).join(' ')));
  return found;
}

/** What someone changes in the database, where each kind lies. */
const DAMAGE: Record<RecordedKind, { table: string; id?: string; set: string; field: string }> = {
  paper: { table: 'Paper', set: `"trustText" = 'false'`, field: 'trustText' },
  edition: {
    table: 'Edition',
    set: `"aboutLinks" = '[{"label": "x", "href": "https://evil.example"}]'`,
    field: 'aboutLinks',
  },
  section: { table: 'Section', set: `name = 'Casino'`, field: 'name' },
  redirect: { table: 'FormerSection', id: 'path', set: `"sectionId" = NULL`, field: 'sectionId' },
  address: { table: 'Address', id: 'path', set: 'current = false', field: 'current' },
  page: { table: 'StandingPage', set: `body = '{"type": "doc"}'`, field: 'body' },
  topic: { table: 'Topic', set: `descriptions = '{"en": "x"}'`, field: 'descriptions' },
  author: { table: 'Author', set: `email = 'x@evil.example'`, field: 'email' },
  rule: { table: 'StyleRule', set: `suggestion = 'x'`, field: 'suggestion' },
  template: { table: 'StoryTemplate', set: `fields = '{}'`, field: 'fields' },
  picture: { table: 'Media', set: `credit = 'x'`, field: 'credit' },
  front: { table: 'FrontLaunch', id: 'frontId', set: `contents = '{"containers": []}'`, field: 'contents' },
  'breaking-news': { table: 'BreakingNews', id: 'editionId', set: `text = 'x'`, field: 'text' },
  coverage: { table: 'Story', set: `"coverageEndedAt" = "coverageStartedAt"`, field: 'endedAt' },
  entry: { table: 'CoverageEntry', set: `body = '{"type": "doc"}'`, field: 'body' },
  access: { table: 'Person', set: `email = 'x@evil.example'`, field: 'email' },
  unusual: { table: 'UnusualRules', set: `"newAdmin" = 'alarm'`, field: 'newAdmin' },
  plan: { table: 'Plan', id: 'storyId', set: `notes = 'x'`, field: 'notes' },
};

/** Does what a person with the console of the database could, and undoes it. */
async function whileDamaged(statements: string[], look: () => Promise<void>, restore: string[]) {
  const run = (all: string[]) =>
    inTransaction(async connection => {
      await clientOf(connection).$executeRaw`SET LOCAL session_replication_role = replica`;
      for (const statement of all) await clientOf(connection).$executeRawUnsafe(statement);
    });
  await run(statements);
  try {
    await look();
  } finally {
    await run(restore);
  }
}

describe.each(RECORDED_KINDS)('A subject of the kind %s', kind => {
  const { table, id: column = 'id', set, field } = DAMAGE[kind];
  const changed = set.split(' = ', 1)[0]!;

  it('equals its record after each recorded change, and is reported after a change in the database', async () => {
    const id = await verbs[kind].make(admin, later());
    expect(await findings()).toEqual([]);
    const copy = `damaged_${kind.replaceAll('-', '_')}`;
    const where = `${column}::text = '${id}'`.replace(/^(\w+)/, '"$1"');
    await prisma().$executeRawUnsafe(`CREATE TABLE ${copy} AS SELECT * FROM "${table}" WHERE ${where}`);
    const restore = kind === 'front' ? `launch.number = copy.number` : 'true';
    await whileDamaged(
      [`UPDATE "${table}" SET ${set} WHERE ${where}`],
      async () => expect(await findings()).toEqual([`${kind}:${id} subject-changed ${field}`]),
      [
        `UPDATE "${table}" AS launch SET ${changed} = copy.${changed} FROM ${copy} AS copy
         WHERE launch.${where} AND ${restore}`,
      ],
    );
    expect(await findings()).toEqual([]);
    await verbs[kind].change(admin, id, 'Changed by its verb', later());
    expect(await findings()).toEqual([]);
  });
});

/** What someone changes by hand of how a person signs in, and the field that is reported. */
const ACCESS_DAMAGE: [what: string, statement: (id: string) => string, field: string][] = [
  ['a password', id => `UPDATE "Person" SET "passwordHash" = 'another' WHERE id = '${id}'`, 'password'],
  ['an active account', id => `UPDATE "Person" SET "deactivatedAt" = now() WHERE id = '${id}'`, 'isActive'],
  [
    'the role of an admin',
    id => `INSERT INTO "Grant" (id, "personId", role) VALUES ('${randomUUID()}', '${id}', 'admin')`,
    'grants',
  ],
  ['an app of codes', id => `INSERT INTO "Totp" VALUES ('${id}', 'a secret', 1, now())`, 'app'],
  [
    'a passkey',
    id =>
      `INSERT INTO "Passkey" (id, "personId", name, "publicKey", counter, transports, "createdAt")
       VALUES ('${randomUUID()}', '${id}', 'Key', '\\x01', 0, '{}', now())`,
    'passkeys',
  ],
  [
    'an identity of the provider',
    id => `INSERT INTO "Identity" VALUES ('https://evil.example', '${id}', '${id}', now(), now())`,
    'identities',
  ],
];

it.each(ACCESS_DAMAGE)('A person who got %s in the database is reported', async (_, statement, field) => {
  const id = await verbs.access.make(admin, later());
  expect(await findings()).toEqual([]);
  await whileDamaged(
    [statement(id)],
    async () => expect(await findings()).toEqual([`access:${id} subject-changed ${field}`]),
    [
      `UPDATE "Person" SET "passwordHash" = NULL, "deactivatedAt" = NULL WHERE id = '${id}'`,
      `DELETE FROM "Grant" WHERE "personId" = '${id}' AND role = 'admin'`,
      ...['Totp', 'Passkey', 'Identity'].map(table => `DELETE FROM "${table}" WHERE "personId" = '${id}'`),
    ],
  );
});

it('A front with only a draft is not reported', async () => {
  const id = fixture.paper.otherEditionId;
  const { version, contents } = (await frontState(admin, id, later())).draft;
  await saveDraft(admin, id, { version, contents }, later());
  expect(await prisma().front.count({ where: { id } })).toBe(1);
  expect(await findings()).toEqual([]);
});

/** The other kinds have no rows of their own. */
const ROWS = RECORDED_KINDS.filter(kind => !['paper', 'coverage', 'front', 'unusual'].includes(kind));

it.each(ROWS)('A subject of the kind %s is reported when it was deleted in the database', async kind => {
  const { table, id: column = 'id' } = DAMAGE[kind];
  const id = await verbs[kind].make(admin, later());
  const copy = `deleted_${kind.replaceAll('-', '_')}`;
  const where = `"${column}" = '${id}'`;
  await prisma().$executeRawUnsafe(`CREATE TABLE ${copy} AS SELECT * FROM "${table}" WHERE ${where}`);
  await whileDamaged(
    [`DELETE FROM "${table}" WHERE ${where}`],
    async () => expect(await findings()).toEqual([`${kind}:${id} deleted`]),
    [`INSERT INTO "${table}" SELECT * FROM ${copy}`],
  );
});

describe('The record of a subject', () => {
  it('is reported when it was changed or deleted along with the subject', async () => {
    const id = await verbs.topic.make(admin, later());
    const copy = await prisma().recordedState.findFirstOrThrow({ where: { kind: 'topic', subjectId: id } });
    const recorded = `"RecordedState" WHERE "subjectId" = '${id}'`;
    const topic = `UPDATE "Topic" SET "isSeries" = NOT "isSeries" WHERE id = '${id}'`;
    const back = `UPDATE "RecordedState" SET state = '${JSON.stringify(copy.state)}' WHERE "subjectId" = '${id}'`;
    await whileDamaged(
      [topic, `UPDATE "RecordedState" SET state = state || '{"isSeries": true}' WHERE "subjectId" = '${id}'`],
      async () =>
        expect(await findings()).toEqual([
          expect.stringMatching(`state-changed topic:${id}`),
          `topic:${id} record-changed`,
        ]),
      [topic, back],
    );
    await prisma().$executeRawUnsafe(`CREATE TABLE taken AS SELECT * FROM ${recorded}`);
    await whileDamaged(
      [`DELETE FROM ${recorded}`],
      async () =>
        expect(await findings()).toEqual([
          expect.stringMatching(`state-changed topic:${id}`),
          `topic:${id} never-recorded`,
        ]),
      [`INSERT INTO "RecordedState" SELECT * FROM taken`],
    );
    await expect(prisma().recordedState.deleteMany()).rejects.toThrow('append-only');
    await expect(prisma().recordedState.updateMany({ data: { state: {} } })).rejects.toThrow('append-only');
  });

  it('does not include a change without an event, even when an event follows', async () => {
    const id = await verbs.section.make(admin, later());
    await prisma().section.update({ where: { id }, data: { name: 'Casino' } });
    await verbs.topic.make(admin, later());
    expect(await findings()).toEqual([`section:${id} subject-changed name`]);
    await verbs.section.change(admin, id, 'Whatever', later());
    expect(await findings()).toEqual([]);
  });

  it('is compared with the rows, even when the functions of the database were replaced', async () => {
    const id = await verbs.topic.make(admin, later());
    await prisma().$executeRawUnsafe(`
      CREATE OR REPLACE FUNCTION topic_state(subject_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
        SELECT state FROM "RecordedState" WHERE kind = 'topic' AND "subjectId" = subject_id ORDER BY "eventId" DESC LIMIT 1
      $$`);
    const flip = `UPDATE "Topic" SET "isSeries" = NOT "isSeries" WHERE id = '${id}'`;
    const look = async () => expect(await findings()).toEqual([`topic:${id} subject-changed isSeries`]);
    await whileDamaged([flip], look, [flip]);
  });
});

it('The record of a deleted account does not have its public address', async () => {
  const gone = await fixture.paper.person('reporter');
  const id = await verbs.author.make(admin, later());
  await prisma().author.update({ where: { id }, data: { personId: gone.personId } });
  await prisma().person.update({ where: { id: gone.personId }, data: { deactivatedAt: later() } });
  const { name } = await prisma().person.findUniqueOrThrow({ where: { id: gone.personId } });
  await deletePerson(admin, gone.personId, { name }, later());
  const states = await prisma().recordedState.findMany({ where: { kind: 'author', subjectId: id } });
  expect(states.length).toBeGreaterThan(1);
  expect(JSON.stringify(states.map(({ state }) => state))).not.toContain('ed@paper.example');
  expect(await findings()).toEqual([]);
});
