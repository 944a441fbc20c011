import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { TokenScope } from '@/domain/people/api-token';
import type { Actor } from '@/domain/people/permissions';
import { hashPassword } from '@/server/people/passwords/passwords';
import { startPasskey, startTotp } from '@/server/people/second-factor/second-factor';
import { prisma } from '@/server/store/prisma';
import { startExport } from '@/server/archive/export-screen';
import { createStory } from '@/server/stories/create/create-story';
import { makeToken } from '@/server/tokens/tokens';
import type { CurrentSession } from '@/server/store/people/sessions';
import { formOf } from '../audit/forms';
import { publishStory } from '../publish';
import { Authenticator } from './authenticator';
import { ADMIN, ALL, type WriteEntry } from './write-entry';
import { at, type Context } from './write-inputs';

const sessionOf = (actor: Actor) =>
  ({ actor, name: 'Ann Lee', email: 'ann@paper.example' }) as CurrentSession;

/** Sets up an authenticator app for a person, replacing any before. */
async function giveApp({ personId }: Actor): Promise<void> {
  const app = { secret: 'sealed', lastStep: 1, createdAt: new Date() };
  await prisma().totp.upsert({ where: { personId }, create: { personId, ...app }, update: app });
}

/** A token for a wire service. */
async function wire({ paper, editor }: Context) {
  // Tokens of earlier tests are deleted because their number is limited.
  await prisma().apiToken.deleteMany();
  const scopes: TokenScope[] = ['stories:write'];
  return { name: 'Wire', scopes, editionId: paper.editionId, ownerId: editor.personId, days: 90 };
}

/** Writes for signing in and authenticating. */
export const SECURITY_WRITE_REQUESTS: Record<string, WriteEntry> = {
  'POST /api/newsroom/account/totp': { may: ALL, make: async () => ({}) },
  'PUT /api/newsroom/account/totp': {
    may: ALL,
    make: async ({ actor }) => {
      const now = new Date();
      const { secret, sealed } = await startTotp(sessionOf(actor), now);
      const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() });
      return { body: { sealed, code } };
    },
  },
  'DELETE /api/newsroom/account/totp': {
    may: ALL,
    make: async ({ actor }) => {
      await giveApp(actor);
      return {};
    },
  },
  'POST /api/newsroom/account/recovery-codes': {
    may: ALL,
    make: async ({ actor }) => {
      await giveApp(actor);
      return {};
    },
  },
  'POST /api/newsroom/account/reauthentication': {
    may: ALL,
    make: async ({ actor }) => {
      const { personId } = actor;
      // A person with a second factor cannot use a password here.
      await prisma().totp.deleteMany({ where: { personId } });
      await prisma().passkey.deleteMany({ where: { personId } });
      const password = `password ${randomUUID()}`;
      const passwordHash = await hashPassword(password);
      await prisma().person.update({ where: { id: personId }, data: { passwordHash } });
      return { body: { password } };
    },
  },
  'POST /api/newsroom/account/passkeys/challenge': { may: ALL, make: async () => ({}) },
  'POST /api/newsroom/account/passkeys': {
    may: ALL,
    make: async ({ actor }) => {
      const { challenge } = await startPasskey(sessionOf(actor), new Date());
      return { body: { name: 'Laptop', made: new Authenticator().make({ challenge }) } };
    },
  },
  'DELETE /api/newsroom/account/passkeys/[id]': {
    may: ALL,
    make: async ({ actor: { personId } }) => {
      const passkey = { name: 'Laptop', publicKey: Buffer.from([1]), counter: 0, createdAt: new Date() };
      const { id } = await prisma().passkey.create({ data: { id: randomUUID(), personId, ...passkey } });
      return at(id);
    },
  },
  'POST /api/newsroom/audit/reverts': {
    may: ADMIN,
    make: async ({ paper, now }) => {
      const { editionId, sectionId } = paper;
      const intruder = await paper.person('editor');
      await publishStory(intruder, { editionId, fields: { slug: `s-${randomUUID()}`, sectionId }, at: now });
      const times = { from: now.toISOString(), to: now.toISOString() };
      const revert = { personId: intruder.personId, ...times, reason: 'Account taken over', chosen: [] };
      return { body: { key: randomUUID(), ...revert } };
    },
  },
  'POST /api/newsroom/people/[id]/data': {
    may: ADMIN,
    make: async ({ paper }) => at((await paper.person('reporter')).personId),
  },
  'POST /api/newsroom/people/[id]/deletion': {
    may: ADMIN,
    make: async ({ paper, now }) => {
      const { personId: id } = await paper.person('reporter');
      const data = { deactivatedAt: now };
      const { name } = await prisma().person.update({ where: { id }, data, select: { name: true } });
      return { ...at(id), body: { name } };
    },
  },
  'POST /api/newsroom/people/many': {
    // Each person of the request is refused or not by themselves.
    may: ADMIN,
    make: async ({ paper }) => ({
      body: {
        personIds: [(await paper.person('reporter')).personId],
        act: { kind: 'add-grant', grant: { role: 'editor', editionId: paper.editionId, deskId: null } },
      },
    }),
  },
  'POST /api/newsroom/people/import': {
    // Each person of the request is refused or not by themselves.
    may: ADMIN,
    make: async ({ paper }) => {
      const grants = [{ role: 'reporter', editionId: paper.editionId, deskId: null }];
      const person = { name: 'Lin', email: `${randomUUID()}@paper.example`, locale: 'fr', grants };
      return { body: { act: 'add', people: [person] } };
    },
  },
  'POST /api/newsroom/people/[id]/hand-over': {
    may: ADMIN,
    ids: ['toId'],
    // Each story of the request is refused or not by itself.
    make: async context => {
      const from = await context.paper.person('reporter');
      const place = { editionId: context.paper.editionId, deskId: null };
      const storyIds = [await createStory(from, place, context.now)];
      return { ...at(from.personId), body: { key: randomUUID(), toId: context.editor.personId, storyIds } };
    },
  },
  'POST /api/newsroom/tokens': {
    may: ADMIN,
    ids: ['editionId', 'ownerId'],
    make: async context => ({ body: await wire(context) }),
  },
  'DELETE /api/newsroom/tokens/[id]': {
    may: ADMIN,
    make: async context => at((await makeToken(context.admin, await wire(context), context.now)).id),
  },
  'DELETE /api/newsroom/sessions': { may: ADMIN, make: async () => ({}) },
  'PUT /api/newsroom/paper/unusual': {
    may: ADMIN,
    make: async () => ({
      body: await formOf('unusual', '', { liveChanges: 'alarm', newAdmin: 'off', liveChangesMost: 70 }),
    }),
  },
  'POST /api/newsroom/admin-changes/[id]': {
    may: ADMIN,
    make: async ({ paper }) => {
      const { personId: byId } = await paper.person('admin');
      const change = { kind: 'security', byId, change: { sessionDays: 14 }, at: new Date() };
      await prisma().adminChange.deleteMany();
      const { id } = await prisma().adminChange.create({ data: change });
      return { ...at(id), body: { decision: 'refuse' } };
    },
  },
  'DELETE /api/newsroom/unusual-acts/[id]': {
    may: ADMIN,
    make: async ({ paper }) => {
      const { personId } = await paper.person('editor');
      const act = { rule: 'live-changes', personId, holds: true, at: new Date() };
      return { ...at((await prisma().unusualAct.create({ data: act })).id), body: { allowsDomain: false } };
    },
  },
  'PUT /api/newsroom/paper/retention': {
    may: ADMIN,
    make: async () => ({ body: await formOf('retention', '', { origins: 60, emails: 30, inbox: null }) }),
  },
  'POST /api/newsroom/archive-exports': {
    may: ADMIN,
    make: async () => {
      await prisma().archiveExport.updateMany({
        where: { finishedAt: null },
        data: { finishedAt: new Date() },
      });
      return { body: { id: randomUUID() } };
    },
  },
  'PUT /api/newsroom/archive-exports/schedule': {
    may: ADMIN,
    make: async () => ({ body: { day: 0, kept: 4 } }),
  },
  'DELETE /api/newsroom/archive-exports/[id]': {
    may: ADMIN,
    make: async ({ admin, now }) => {
      await prisma().archiveExport.updateMany({ where: { finishedAt: null }, data: { finishedAt: now } });
      const id = randomUUID();
      await startExport(admin, { id }, now);
      return at(id);
    },
  },
  'POST /api/newsroom/backup/runs': {
    may: ADMIN,
    make: async () => {
      process.env.BACKUP_DIR = '/nowhere/backups';
      return { body: { kind: 'backup' } };
    },
  },
  'POST /api/newsroom/backup/restore': {
    may: ADMIN,
    make: async () => {
      const restored = { name: 'a', takenAt: new Date(), restoredAt: new Date(), continuedAt: null };
      await prisma().restore.upsert({ where: { id: 1 }, create: restored, update: restored });
      return { body: { runJobs: false } };
    },
  },
  'POST /api/newsroom/paper/retention': { may: ADMIN, make: async () => ({}) },
  'PUT /api/newsroom/paper/security': {
    may: ADMIN,
    make: async () => ({
      body: await formOf('paper', '1', { secondFactorFor: 'nobody', sessionIdleHours: 24, sessionDays: 14 }),
    }),
  },
};
