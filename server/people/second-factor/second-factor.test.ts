import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { Authenticator } from '@/scripts/test/routes/authenticator';
import { testPaper } from '@/scripts/test/paper';
import { Refused } from '@/server/problems/refused';
import { prisma } from '@/server/store/prisma';
import { findSignedIn, insertSession, type CurrentSession } from '@/server/store/people/sessions';
import { takeCode } from './codes';
import { askForPasskey, personOfPasskey } from './passkeys';
import { reauthenticate } from './reauthentication';
import {
  addPasskey,
  confirmTotp,
  removePasskey,
  removeTotp,
  renewCodes,
  secondFactorOf,
  startPasskey,
  startTotp,
} from './second-factor';
import { seal, unseal } from './sealing';

const fixture = testPaper();
process.env.NEXTAUTH_SECRET = 'a secret for tests';
const now = new Date('2026-11-27T09:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : String(error)),
  );
const codeOf = (secret: string, at: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });

/** A session of a new person, who also has another one for a new factor to end. */
async function newSession(at = now): Promise<CurrentSession> {
  const { personId } = await fixture.paper.person('editor');
  const idHash = randomUUID();
  const session = { personId, device: '', now: at, expiresAt: later(9000) };
  await insertSession({ ...session, idHash });
  await insertSession({ ...session, idHash: randomUUID() });
  return (await findSignedIn({ idHash, now: at, touchBefore: null }))!;
}

async function withTotp() {
  const session = await newSession();
  const { secret, sealed } = await startTotp(session, now);
  const codes = (await confirmTotp(session, { sealed, code: codeOf(secret, now) }, now))!;
  return { session, secret, codes, personId: session.actor.personId };
}

async function withPasskey() {
  const session = await newSession();
  const device = new Authenticator();
  const { challenge } = await startPasskey(session, now);
  const made = device.make({ challenge });
  const codes = await addPasskey(session, { name: 'Laptop', made }, now);
  return { session, device, made, codes, personId: session.actor.personId };
}

describe('An authenticator app', () => {
  it('is set up with one of its codes, returns recovery codes, and ends other sessions', async () => {
    const { session, codes, personId } = await withTotp();
    expect(codes).toHaveLength(10);
    expect(await secondFactorOf(session.actor)).toMatchObject({ hasTotp: true, recoveryCodes: 10 });
    expect(await prisma().session.findMany({ where: { personId }, select: { idHash: true } })).toEqual([
      { idHash: session.idHash },
    ]);
    expect(await findSignedIn({ idHash: session.idHash, now, touchBefore: null })).toMatchObject({
      secondFactor: { kind: 'in-place' },
    });
  });

  it('is not set up with a wrong code, with another person’s secret, or too late', async () => {
    const [session, other] = [await newSession(), await newSession()];
    const { secret, sealed } = await startTotp(session, now);
    const confirm = (who: CurrentSession, code: string, at = now) =>
      reasonOf(confirmTotp(who, { sealed, code }, at));
    expect(await confirm(session, codeOf(secret, later(300)))).toBe('wrong-second-factor-code');
    expect(await confirm(other, codeOf(secret, now))).toBe('wrong-second-factor-code');
    expect(await confirm(session, codeOf(secret, later(1000)), later(1000))).toBe('wrong-second-factor-code');
    expect(await secondFactorOf(session.actor)).toMatchObject({ hasTotp: false, recoveryCodes: 0 });
  });

  it('has a secret that is encrypted in the database', async () => {
    const { secret } = await withTotp();
    expect(JSON.stringify(await prisma().totp.findMany())).not.toContain(secret);
  });

  it('accepts each code once, even when sent twice concurrently', async () => {
    const { secret, personId } = await withTotp();
    const use = (at: Date) => takeCode(personId, codeOf(secret, at), at);
    expect(await use(now)).toBe('wrong');
    const both = await Promise.all([use(later(30)), use(later(30))]);
    expect(both.sort()).toEqual(['right', 'wrong']);
    expect(await use(later(30))).toBe('wrong');
  });

  it('accepts the code of the step before and after, and no other', async () => {
    const { secret, personId } = await withTotp();
    const at = later(300);
    const use = (step: number) => takeCode(personId, codeOf(secret, later(300 + step * 30)), at);
    expect(await use(-2)).toBe('wrong');
    expect(await use(2)).toBe('wrong');
    expect(await use(-1)).toBe('right');
    expect(await use(1)).toBe('right');
    expect(await use(0)).toBe('wrong');
  });

  it('accepts five attempts at most, counted separately for a known browser', async () => {
    const { secret, personId } = await withTotp();
    for (let time = 0; time < 5; time++) expect(await takeCode(personId, '000000', now)).toBe('wrong');
    const right = codeOf(secret, later(60));
    expect(await takeCode(personId, right, later(60))).toBe('too-many');
    expect(await takeCode(personId, right, later(60), 'known device')).toBe('right');
  });

  it('has its secret decrypted after a change of the installation’s secret, and encrypted with the new one', async () => {
    const { secret, personId } = await withTotp();
    const { NEXTAUTH_SECRET: before } = process.env;
    const use = (seconds: number) => takeCode(personId, codeOf(secret, later(seconds)), later(seconds));
    try {
      process.env.NEXTAUTH_SECRET = 'another secret for tests';
      expect(await use(60)).toBe('wrong');
      process.env.FORMER_SECRET = before;
      expect(await use(60)).toBe('right');
      delete process.env.FORMER_SECRET;
      expect(await use(90)).toBe('right');
    } finally {
      process.env.NEXTAUTH_SECRET = before;
      delete process.env.FORMER_SECRET;
    }
  });

  it('A sealed value can be opened only for its purpose and when unchanged', () => {
    const sealed = seal('text', 'totp:1');
    expect(unseal(sealed, 'totp:1')).toEqual({ text: 'text', isFormer: false });
    expect(unseal(sealed, 'totp:2')).toBeNull();
    const [key, data] = sealed.split('.') as [string, string];
    const flipped = (data[0] === 'A' ? 'B' : 'A') + data.slice(1);
    for (const wrong of [`${key}.${flipped}`, `x.${data}`, key, '', `${key}.AAAA`])
      expect(unseal(wrong, 'totp:1')).toBeNull();
  });
});

describe('Recovery codes', () => {
  it('are valid once each, even when sent twice concurrently, for their person only', async () => {
    const { codes, personId, session } = await withTotp();
    const other = await withTotp();
    expect(await takeCode(other.personId, codes[0]!, now)).toBe('wrong');
    const both = await Promise.all([1, 2].map(() => takeCode(personId, codes[0]!, now)));
    expect(both.sort()).toEqual(['right', 'wrong']);
    const asTyped = codes[1]!.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(await takeCode(personId, asTyped, now)).toBe('right');
    expect((await secondFactorOf(session.actor)).recoveryCodes).toBe(8);
  });

  it('are replaced by a new set, and deleted with the last factor', async () => {
    const { session, codes, personId } = await withTotp();
    const renewed = await renewCodes(session, now);
    expect(await takeCode(personId, codes[2]!, now)).toBe('wrong');
    expect(await takeCode(personId, renewed[2]!, now)).toBe('right');
    await removeTotp(session, now);
    expect(await secondFactorOf(session.actor)).toMatchObject({ hasTotp: false, recoveryCodes: 0 });
    expect(await reasonOf(renewCodes(session, now))).toBe('no-second-factor');
    expect(await reasonOf(removeTotp(session, now))).toBe('no-such-second-factor');
  });

  it('are stored as hashes only', async () => {
    const { codes } = await withTotp();
    const kept = JSON.stringify(await prisma().recoveryCode.findMany());
    for (const code of codes) {
      expect(kept).not.toContain(code);
      expect(kept).not.toContain(code.replaceAll('-', ''));
    }
  });
});

describe('A passkey', () => {
  const use = async (device: Authenticator, facts = {}, at = now) => {
    const { challenge } = await askForPasskey(now);
    return personOfPasskey(device.use({ challenge, ...facts }), at);
  };

  it('is registered with a name, returns recovery codes, and identifies its person', async () => {
    const { session, device, codes, personId } = await withPasskey();
    expect(codes).toHaveLength(10);
    expect((await secondFactorOf(session.actor)).passkeys).toMatchObject([
      { name: 'Laptop', lastUsedAt: null },
    ]);
    expect(await use(device)).toBe(personId);
    expect((await secondFactorOf(session.actor)).passkeys).toMatchObject([{ lastUsedAt: now }]);
  });

  it('is refused without user verification, from another origin, too late, and when unknown', async () => {
    const { device } = await withPasskey();
    expect(await use(device, { verified: false })).toBeNull();
    expect(await use(device, { origin: 'https://paper.example.evil.example' })).toBeNull();
    expect(await use(device, {}, later(301))).toBeNull();
    expect(await use(new Authenticator())).toBeNull();
    expect(await use(device, { challenge: 'AAAA' })).toBeNull();
  });

  it('signs in once for each challenge, even when sent twice concurrently', async () => {
    const { device, personId } = await withPasskey();
    const { challenge } = await askForPasskey(now);
    const answer = device.use({ challenge });
    const both = await Promise.all([personOfPasskey(answer, now), personOfPasskey(answer, now)]);
    expect(both.filter(Boolean)).toEqual([personId]);
    expect(await personOfPasskey(answer, now)).toBeNull();
  });

  it('with a counter lower than before is refused as a copy', async () => {
    const { device } = await withPasskey();
    const { challenge } = await askForPasskey(now);
    const early = device.use({ challenge });
    expect(await use(device)).not.toBeNull();
    expect(await personOfPasskey(early, now)).toBeNull();
  });

  it('is not registered with another person’s challenge, twice, or from another origin', async () => {
    const { session, made } = await withPasskey();
    const add = (who: CurrentSession, answer: typeof made) =>
      reasonOf(addPasskey(who, { name: 'Phone', made: answer }, now));
    expect(await add(session, made)).toBe('wrong-passkey');
    const other = await newSession();
    const { challenge } = await startPasskey(other, now);
    expect(await add(session, new Authenticator().make({ challenge }))).toBe('wrong-passkey');
    expect(await add(other, new Authenticator().make({ challenge, verified: false }))).toBe('wrong-passkey');
    const elsewhere = { challenge, origin: 'https://evil.example' };
    expect(await add(other, new Authenticator().make(elsewhere))).toBe('wrong-passkey');
    expect(await add(other, new Authenticator().make({ challenge }))).toBe('done');
    expect(await add(other, new Authenticator().make({ challenge }))).toBe('wrong-passkey');
  });

  it('is removed by its person only, and is refused for a deactivated person', async () => {
    const { session, device, personId } = await withPasskey();
    const other = await newSession();
    expect(await reasonOf(removePasskey(other, device.id, now))).toBe('no-such-passkey');
    await prisma().person.update({ where: { id: personId }, data: { deactivatedAt: now } });
    expect(await use(device)).toBeNull();
    await prisma().person.update({ where: { id: personId }, data: { deactivatedAt: null } });
    await removePasskey(session, device.id, now);
    expect(await use(device)).toBeNull();
    expect(await secondFactorOf(session.actor)).toMatchObject({ passkeys: [], recoveryCodes: 0 });
  });

  it('is one of twenty at most, even when two are made concurrently', async () => {
    const { session, personId } = await withPasskey();
    const kept = { personId, name: 'Key', publicKey: Buffer.from([1]), counter: 0n, createdAt: now };
    await prisma().passkey.createMany({
      data: Array.from({ length: 18 }, () => ({ ...kept, id: randomUUID() })),
    });
    const challenges = [await startPasskey(session, now), await startPasskey(session, now)];
    const both = await Promise.all(
      challenges.map(({ challenge }) =>
        reasonOf(addPasskey(session, { name: 'Key', made: new Authenticator().make({ challenge }) }, now)),
      ),
    );
    expect(both.sort()).toEqual(['done', 'too-many-passkeys']);
    expect(await reasonOf(startPasskey(session, now))).toBe('too-many-passkeys');
  });
});

describe('Reauthentication', () => {
  const proved = async ({ idHash }: CurrentSession) =>
    (await prisma().session.findUniqueOrThrow({ where: { idHash } })).provedAt;

  it('refuses the password of a person who has a second factor', async () => {
    const { session } = await withTotp();
    const signedIn = { ...session, secondFactor: { kind: 'in-place' as const } };
    const refused = reauthenticate(signedIn, { password: 'a right or wrong password' }, later(60));
    expect(await reasonOf(refused)).toBe('second-factor-needed');
    expect(await proved(session)).toEqual(now);
  });

  it('accepts a code or a passkey of the person', async () => {
    const { session, secret } = await withTotp();
    const at = later(60);
    expect(await reasonOf(reauthenticate(session, { code: '000000' }, at))).toBe('wrong-second-factor-code');
    expect(await proved(session)).toEqual(now);
    await reauthenticate(session, { code: codeOf(secret, at) }, at);
    expect(await proved(session)).toEqual(at);
    const { device, session: other } = await withPasskey();
    const answer = async () => ({ passkey: device.use(await askForPasskey(now)) });
    expect(await reasonOf(reauthenticate(session, await answer(), later(90)))).toBe('wrong-passkey');
    expect(await proved(session)).toEqual(at);
    await reauthenticate(other, await answer(), later(90));
    expect(await proved(other)).toEqual(later(90));
  });
});
