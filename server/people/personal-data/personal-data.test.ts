import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { publishStory } from '@/scripts/test/publish';
import { insertSession } from '@/server/store/people/sessions';
import { AFTER_DELETION } from '@/server/store/people/deletion';
import { PERSONAL_ROWS } from '@/server/store/people/personal-data';
import { prisma } from '@/server/store/prisma';
import { personalData } from './personal-data';

/** Columns that refer to a person and are not in the file, with the reason. */
const NOT_IN_THE_FILE: Record<string, string> = {
  'RecoveryCode.personId': 'a hash of a secret and nothing else',
  'PasskeyChallenge.personId': 'a random number that is gone in five minutes',
  'SignInCode.personId': 'a hash of a secret that is gone in ten minutes',
  'Email.linkForId': 'the same emails are found by their address',
  'Event.personId': 'with where they came from, in a part of its own',
};

const fixture = testPaper();
const now = new Date('2026-11-24T01:00:00Z');
let admin: Actor;
let editor: Actor;

beforeAll(async () => {
  admin = await fixture.paper.person('admin');
  editor = await fixture.paper.person('editor');
  const { editionId, sectionId } = fixture.paper;
  await publishStory(editor, { editionId, fields: { slug: 'one', sectionId, headline: 'One' }, at: now });
  const expiresAt = new Date(now.getTime() + 3_600_000);
  await insertSession({
    idHash: 'hash-of-session',
    personId: editor.personId,
    device: 'Firefox',
    now,
    expiresAt,
  });
  const totp = { secret: 'sealed secret', lastStep: 1, createdAt: now };
  await prisma().totp.create({ data: { personId: editor.personId, ...totp } });
});

describe('The file of personal data', () => {
  it('has everything that identifies the person, and no secret', async () => {
    const file = await personalData(admin, editor.personId, now);
    expect(file).toMatchObject({
      person: { id: editor.personId, name: expect.stringContaining('editor') },
      'Session.personId': [{ device: 'Firefox' }],
      'Grant.personId': [{ role: 'editor' }],
      'Story.createdById': [{ stage: 'published' }],
      isCut: [],
    });
    expect((file.events as { kind: string }[]).map(({ kind }) => kind)).toContain('story.publish');
    const text = JSON.stringify(file);
    for (const secret of ['hash-of-session', 'sealed secret', 'passwordHash'])
      expect(text).not.toContain(secret);
    const { subjectId } = await prisma().event.findFirstOrThrow({ where: { kind: 'person.export' } });
    expect(subjectId).toBe(editor.personId);
  });

  it('is open to the person and admins only', async () => {
    await expect(personalData(editor, editor.personId, now)).resolves.toBeDefined();
    await expect(personalData(editor, admin.personId, now)).rejects.toMatchObject({ status: 403 });
    await expect(personalData(admin, 'nobody', now)).rejects.toMatchObject({ status: 404 });
  });

  it('covers every column of the database that refers to a person', async () => {
    const columns = await prisma().$queryRaw<{ column: string }[]>`
      SELECT source.relname || '.' || attribute.attname AS column FROM pg_constraint AS key
        JOIN pg_class AS source ON source.oid = key.conrelid
        JOIN pg_attribute AS attribute ON attribute.attrelid = key.conrelid AND attribute.attnum = key.conkey[1]
      WHERE key.contype = 'f' AND key.confrelid = '"Person"'::regclass`;
    const known = [
      ...PERSONAL_ROWS.map(({ table, of }) => `${table}.${of}`),
      ...Object.keys(NOT_IN_THE_FILE),
    ];
    const named = columns.map(({ column }) => column).toSorted();
    expect(named).toEqual(known.toSorted());
    expect(named, 'what becomes of each after a deletion').toEqual(Object.keys(AFTER_DELETION).toSorted());
  });
});
