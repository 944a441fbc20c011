import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { HttpVisitor } from '@/scripts/test/services/http-visitor';
import {
  settingsOf,
  startIdentityProvider,
  type Account,
  type IdentityProvider,
} from '@/scripts/test/services/identity-provider';
import { startSignInServer } from '@/scripts/test/services/next-headers';
import { testPaper } from '@/scripts/test/paper';
import { authOptions } from '@/server/people/sign-in/auth-options';
import { seal } from '@/server/people/second-factor/sealing';
import { sessionOfHeader } from '@/server/people/session-cookie';
import { readSettings } from '@/server/settings';
import { prisma } from '@/server/store/prisma';
import { findSignedIn } from '@/server/store/people/sessions';
import { changeGrants } from '../grants/grants';
import { signOn } from './sign-on';

vi.mock('next/headers', () => import('@/scripts/test/services/next-headers'));

const fixture = testPaper();
let provider: IdentityProvider;
let newsroom: Awaited<ReturnType<typeof startSignInServer>>;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests';
  provider = await startIdentityProvider();
  newsroom = await startSignInServer(authOptions);
  provider.allow(newsroom.url);
  process.env.PUBLIC_URL = newsroom.url;
  process.env.NEXTAUTH_URL = newsroom.url;
});
beforeEach(() =>
  set({ ...settingsOf(provider), OIDC_GROUPS: 'it=admin; fr=editor:fr; asia=reporter:desk:Asia' }),
);
afterEach(() => set({ PASSWORD_SIGN_IN: '' }));
afterAll(async () => {
  set({ OIDC_ISSUER: '', OIDC_GROUPS: '' });
  await provider.stop();
  await newsroom.stop();
});

const set = (settings: Record<string, string>) => Object.assign(process.env, settings);

/** An account at the provider with a unique name and address. */
function account(facts: Account = {}) {
  const name = randomUUID();
  const known = { email: `${name}@paper.example`, email_verified: true, name: 'Noor Haddad', ...facts };
  provider.accounts.set(name, known);
  return { name, email: known.email, known };
}

/** The address at the provider that a visitor is redirected to, and the callback it redirects to. */
async function startAt(visitor: HttpVisitor, query = ''): Promise<string> {
  const { csrfToken } = (await (await visitor.send(`${newsroom.url}/api/auth/csrf`)).json()) as {
    csrfToken: string;
  };
  const form = { csrfToken, callbackUrl: `${newsroom.url}/newsroom/inbox`, json: 'true' };
  const begun = await visitor.send(`${newsroom.url}/api/auth/signin/oidc${query}`, form);
  return ((await begun.json()) as { url: string }).url;
}

const isBack = (address: string) => address.startsWith(newsroom.url);

async function callbackOf(visitor: HttpVisitor, name: string, choice = 'in', query = ''): Promise<string> {
  const page = await visitor.follow(await startAt(visitor, query), isBack);
  if (isBack(page)) return page;
  const answered = await visitor.send(page, { account: name, do: choice });
  return visitor.follow(new URL(answered.headers.get('location')!, page).href, isBack);
}

/** The final address of a sign-in through the provider, as a path. */
async function signInAs(name: string, visitor = new HttpVisitor(), query = ''): Promise<string> {
  return leadsTo(visitor, await callbackOf(visitor, name, 'in', query));
}

async function leadsTo(visitor: HttpVisitor, address: string): Promise<string> {
  const isPage = (at: string) => new URL(at).pathname.startsWith('/newsroom');
  const { pathname, search } = new URL(await visitor.follow(address, isPage));
  const params = new URLSearchParams(search);
  params.delete('callbackUrl');
  return params.size ? `${pathname}?${params}` : pathname;
}

async function sessionOf(visitor: HttpVisitor) {
  const cookie = visitor.cookie(newsroom.url, 'next-auth.session-token');
  const idHash = await sessionOfHeader(cookie && `next-auth.session-token=${cookie}`);
  return idHash ? findSignedIn({ idHash, now: new Date(), touchBefore: null }) : null;
}

const personBy = (email: string) =>
  prisma().person.findUnique({
    where: { email },
    include: { grants: { orderBy: { id: 'asc' } }, identities: true },
  });
const eventsOf = async (id: string) =>
  (await prisma().event.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).map(e => e.kind);

describe('A person who is new to the newsroom', () => {
  it('is added with the roles of their groups, and signed in', async () => {
    const { name, email } = account({ groups: ['fr', 'asia', 'others'], locale: 'fr-CH' });
    const visitor = new HttpVisitor();
    expect(await signInAs(name, visitor)).toBe('/newsroom/inbox');
    const person = (await personBy(email))!;
    expect(person).toMatchObject({ name: 'Noor Haddad', locale: 'fr', passwordHash: null });
    expect(person.grants).toMatchObject([
      { role: 'editor', editionId: fixture.paper.otherEditionId, deskId: null, fromGroup: 'fr' },
      { role: 'reporter', editionId: null, deskId: fixture.paper.deskId, fromGroup: 'asia' },
    ]);
    expect(await sessionOf(visitor)).toMatchObject({ actor: { personId: person.id }, email });
    expect(await eventsOf(person.id)).toEqual(['person.add', 'person.link-identity', 'person.grants']);
    const [signedIn] = await prisma().event.findMany({
      where: { personId: person.id, kind: 'person.sign-in' },
    });
    expect(signedIn!.data).toEqual({ by: 'provider', withSecondFactor: false });
  });

  it.each([{ groups: ['others'] }, { groups: [] }, {}])('is refused with %j', async facts => {
    const { name, email } = account(facts);
    const visitor = new HttpVisitor();
    expect(await signInAs(name, visitor)).toBe('/newsroom/sign-in?error=sign-on-no-access');
    expect(await personBy(email)).toBeNull();
    expect(await sessionOf(visitor)).toBeNull();
  });

  it('is refused while no group grants a role', async () => {
    set({ OIDC_GROUPS: '' });
    expect(await signInAs(account({ groups: ['it'] }).name)).toContain('sign-on-no-access');
  });

  it.each([{ email_verified: false }, { email_verified: undefined }, { email: undefined }])(
    'is refused with an address that was not verified: %j',
    async facts => {
      const { name, email } = account({ groups: ['it'], ...facts });
      expect(await signInAs(name)).toBe('/newsroom/sign-in?error=sign-on-email-not-verified');
      if (email) expect(await personBy(email)).toBeNull();
    },
  );

  it.each<Account>([
    { email_verified: false, userinfo: { email_verified: true } },
    { email: undefined, userinfo: { email: 'other@paper.example', email_verified: true } },
    { email: undefined, email_verified: true, userinfo: { email: 'other@paper.example' } },
  ])('is refused when only the unsigned claims state a verified address: %j', async facts => {
    const { name } = account({ groups: ['it'], ...facts });
    expect(await signInAs(name)).toBe('/newsroom/sign-in?error=sign-on-email-not-verified');
    expect(await personBy('other@paper.example')).toBeNull();
  });

  it.each(['true', 'false', 1, [true], { value: true }])(
    'is refused when the address is verified as %j instead of true',
    async verified => {
      const email = `${randomUUID()}@paper.example`;
      const claims = {
        iss: provider.issuer,
        sub: randomUUID(),
        email,
        groups: ['it'],
        email_verified: verified,
      };
      expect(await signOn(claims, readSettings().signOn!, new Date())).toBe('sign-on-email-not-verified');
    },
  );

  it('is added once when they sign in twice concurrently', async () => {
    const settings = readSettings().signOn!;
    const email = `${randomUUID()}@paper.example`;
    const claims = { iss: provider.issuer, sub: randomUUID(), email, email_verified: true, groups: ['fr'] };
    const came = await Promise.all([1, 2, 3].map(() => signOn(claims, settings, new Date())));
    const ids = came.map(each => typeof each !== 'string' && each.person.id);
    expect(new Set(ids).size).toBe(1);
    expect((await personBy(email))!.grants).toHaveLength(1);
  });
});

describe('A person of the newsroom', () => {
  async function person(facts: Account = {}) {
    const { personId } = await fixture.paper.person('producer');
    const { email } = await prisma().person.findUniqueOrThrow({ where: { id: personId } });
    return { personId, ...account({ email, ...facts }) };
  }

  it('is matched by a verified address, keeps roles set by an admin, and is then identified by the provider’s id', async () => {
    const { personId, name, email, known } = await person({ groups: ['asia'] });
    expect(await signInAs(name)).toBe('/newsroom/inbox');
    provider.accounts.set(name, { ...known, email: `moved-${email}` });
    expect(await signInAs(name)).toBe('/newsroom/inbox');
    expect((await personBy(email))!).toMatchObject({
      id: personId,
      grants: [
        { role: 'producer', fromGroup: null },
        { role: 'reporter', fromGroup: 'asia' },
      ],
      identities: [{ issuer: provider.issuer, subject: name }],
    });
    expect(await personBy(`moved-${email}`)).toBeNull();
    expect(await eventsOf(personId)).toEqual(['person.link-identity', 'person.grants']);
  });

  it('is not matched by an unverified address', async () => {
    const { name, email } = await person({ email_verified: false });
    expect(await signInAs(name)).toContain('sign-on-email-not-verified');
    expect((await personBy(email))!.identities).toEqual([]);
  });

  it('is not matched for a later owner of their address', async () => {
    const { name, email } = await person();
    expect(await signInAs(name)).toBe('/newsroom/inbox');
    const visitor = new HttpVisitor();
    expect(await signInAs(account({ email, groups: ['it'] }).name, visitor)).toContain(
      'sign-on-other-account',
    );
    expect(await sessionOf(visitor)).toBeNull();
    expect((await personBy(email))!.identities).toHaveLength(1);
  });

  it('gets the roles of their current groups at each sign-in, and none without groups', async () => {
    const { name, email, known } = account({ groups: ['fr', 'asia'] });
    await signInAs(name);
    provider.accounts.set(name, { ...known, groups: ['asia'] });
    await signInAs(name);
    expect((await personBy(email))!.grants).toMatchObject([{ fromGroup: 'asia' }]);
    provider.accounts.set(name, { ...known, groups: [] });
    expect(await signInAs(name)).toContain('sign-on-no-access');
    expect((await personBy(email))!.grants).toEqual([]);
  });

  it('keeps the origin of roles that an admin does not change', async () => {
    const { name, email, known } = account({ groups: ['fr'] });
    await signInAs(name);
    const { id, grants } = (await personBy(email))!;
    const more = { role: 'reporter' as const, editionId: null, deskId: null };
    const same = grants.map(({ role, editionId, deskId }) => ({ role, editionId, deskId }));
    await changeGrants(await fixture.paper.person('admin'), id, [...same, more], new Date());
    provider.accounts.set(name, { ...known, groups: [] });
    expect(await signInAs(name)).toBe('/newsroom/inbox');
    expect((await personBy(email))!.grants).toMatchObject([{ role: 'reporter', fromGroup: null }]);
  });

  it('who was deactivated is refused, by address and by the provider’s id', async () => {
    const { personId, name } = await person({ groups: ['it'] });
    const deactivate = (deactivatedAt: Date | null) =>
      prisma().person.update({ where: { id: personId }, data: { deactivatedAt } });
    await deactivate(new Date());
    expect(await signInAs(name)).toContain('sign-on-no-access');
    await deactivate(null);
    expect(await signInAs(name)).toBe('/newsroom/inbox');
    await deactivate(new Date());
    const visitor = new HttpVisitor();
    expect(await signInAs(name, visitor)).toContain('sign-on-no-access');
    expect(await sessionOf(visitor)).toBeNull();
  });

  it('who is the last admin stays one despite their groups, until there is another', async () => {
    const { name, email, known } = account({ groups: ['it'] });
    await signInAs(name);
    const others = { role: 'admin' as const, person: { email: { not: email } } };
    await prisma().grant.deleteMany({ where: others });
    provider.accounts.set(name, { ...known, groups: ['fr'] });
    expect(await signInAs(name)).toBe('/newsroom/inbox');
    expect((await personBy(email))!.grants.map(({ role }) => role).sort()).toEqual(['admin', 'editor']);
    await fixture.paper.person('admin');
    await signInAs(name);
    expect((await personBy(email))!.grants.map(({ role }) => role)).toEqual(['editor']);
  });

  it('last authenticated when they did so at the provider', async () => {
    const { name } = await person();
    const visitor = new HttpVisitor();
    await signInAs(name, visitor, '?max_age=600');
    const first = (await sessionOf(visitor))!;
    expect(await signInAs(name, visitor, '?max_age=600')).toBe('/newsroom/inbox');
    const second = (await sessionOf(visitor))!;
    expect(second.idHash).not.toBe(first.idHash);
    expect(second.provedAt.getTime()).toBeLessThanOrEqual(first.lastSeenAt.getTime());
  });
});

describe('A person with a second factor', () => {
  const secret = new Secret({ size: 20 });
  async function withApp(amr: string[]) {
    const { name, email } = account({ groups: ['fr'], amr });
    await signInAs(name);
    const { id: personId } = (await personBy(email))!;
    const sealed = seal(secret.base32, `totp:${personId}`);
    await prisma().totp.create({
      data: { personId, secret: sealed, lastStep: 1, createdAt: new Date() },
    });
    return { name, personId };
  }
  const finish = async (visitor: HttpVisitor, code: string) => {
    const csrf = await (await visitor.send(`${newsroom.url}/api/auth/csrf`)).json();
    const { csrfToken } = csrf as { csrfToken: string };
    const answer = await visitor.send(`${newsroom.url}/api/auth/callback/second-step`, {
      ...{ csrfToken, code, json: 'true' },
    });
    const { url } = (await answer.json()) as { url: string };
    return new URL(url).searchParams.get('error');
  };

  it('must enter it, and has no session before', async () => {
    const { name, personId } = await withApp(['pwd']);
    const visitor = new HttpVisitor();
    expect(await signInAs(name, visitor)).toBe('/newsroom/sign-in?step=second&to=%2Fnewsroom%2Finbox');
    expect(await sessionOf(visitor)).toBeNull();
    expect(await finish(visitor, '000000')).toBe('wrong-second-factor-code');
    expect(await finish(new HttpVisitor(), new TOTP({ secret }).generate())).toBe('second-step-is-over');
    expect(await finish(visitor, new TOTP({ secret }).generate())).toBeNull();
    expect(await sessionOf(visitor)).toMatchObject({ actor: { personId } });
    expect(await finish(visitor, '000000')).toBe('second-step-is-over');
  });

  it('need not enter it when the provider checked two factors', async () => {
    const { name, personId } = await withApp(['pwd', 'mfa']);
    const visitor = new HttpVisitor();
    expect(await signInAs(name, visitor)).toBe('/newsroom/inbox');
    expect(await sessionOf(visitor)).toMatchObject({ actor: { personId } });
  });

  it('of the provider meets the requirement of the paper', async () => {
    await prisma().paper.update({ where: { id: 1 }, data: { secondFactorFor: 'everyone' } });
    const [one, two] = [account({ groups: ['fr'] }), account({ groups: ['fr'], amr: ['mfa'] })];
    const visitors = [new HttpVisitor(), new HttpVisitor()] as const;
    await signInAs(one.name, visitors[0]);
    await signInAs(two.name, visitors[1]);
    expect(await sessionOf(visitors[0])).toMatchObject({ secondFactor: { kind: 'missing' } });
    expect(await sessionOf(visitors[1])).toMatchObject({ secondFactor: { kind: 'in-place' } });
    await prisma().paper.update({ where: { id: 1 }, data: { secondFactorFor: 'nobody' } });
  });
});

describe('A failed sign-in at the provider', () => {
  const failed = '/newsroom/sign-in?error=OAuthCallback';

  it('redirects to the sign-in page after: a person who changed their mind', async () => {
    const visitor = new HttpVisitor();
    const back = await callbackOf(visitor, account({ groups: ['it'] }).name, 'cancel');
    expect(new URL(back).searchParams.get('error')).toBe('access_denied');
    expect(await leadsTo(visitor, back)).toBe('/newsroom/sign-in?error=Callback');
  });

  it('redirects to the sign-in page after: a response sent twice, to another browser, or with another state', async () => {
    const { name } = account({ groups: ['it'] });
    const visitor = new HttpVisitor();
    const back = await callbackOf(visitor, name);
    expect(await leadsTo(new HttpVisitor(), back)).toBe(failed);
    const forged = new URL(back);
    forged.searchParams.set('state', 'another');
    expect(await leadsTo(visitor, forged.href)).toBe(failed);
    const again = await callbackOf(visitor, name);
    expect(await leadsTo(visitor, again)).toBe('/newsroom/inbox');
    expect(await leadsTo(visitor, again)).toBe(failed);
  });

  it('redirects to the sign-in page after: an unreachable provider, or another issuer', async () => {
    set({ OIDC_ISSUER: 'http://127.0.0.1:1' });
    expect(await leadsTo(new HttpVisitor(), await startAt(new HttpVisitor()))).toBe(
      '/newsroom/sign-in?error=OAuthSignin',
    );
    set({ OIDC_ISSUER: `${provider.issuer}/` });
    expect(await signInAs(account({ groups: ['it'] }).name)).toBe('/newsroom/inbox');
    const settings = { ...readSettings().signOn!, issuer: 'https://elsewhere.example' };
    expect(await signOn({ iss: provider.issuer, sub: 'x' }, settings, new Date())).toBe('sign-on-failed');
  });
});

it('A password is refused where passwords are turned off', async () => {
  set({ PASSWORD_SIGN_IN: 'off' });
  const visitor = new HttpVisitor();
  const csrf = await (await visitor.send(`${newsroom.url}/api/auth/csrf`)).json();
  const { csrfToken } = csrf as { csrfToken: string };
  const form = { csrfToken, email: 'admin-1@paper.example', password: 'a password', json: 'true' };
  const answer = await visitor.send(`${newsroom.url}/api/auth/callback/credentials`, form);
  expect(((await answer.json()) as { url: string }).url).toContain('error=password-sign-in-is-off');
});
