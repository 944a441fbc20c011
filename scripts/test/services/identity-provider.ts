import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import Provider, { type Configuration } from 'oidc-provider';

/** An account at the provider. */
export interface Account {
  email?: string;
  email_verified?: boolean;
  name?: string;
  locale?: string;
  groups?: string[];
  /** Their authentication methods there. */
  amr?: string[];
  /** Claims of the userinfo endpoint that override those in the token. */
  userinfo?: Record<string, unknown>;
}

/** An identity provider on this machine. The form on its page chooses who signs in, and whether they cancel. */
export interface IdentityProvider {
  issuer: string;
  /** By sign-in name. */
  accounts: Map<string, Account>;
  /** Allows a site as a redirect target. */
  allow(site: string): void;
  stop(): Promise<void>;
}

const CLIENT = { client_id: 'newsroom', client_secret: 'a secret of the client for tests' };
const SCOPE = 'openid email profile groups';

/** The settings for a newsroom to use it. */
export const settingsOf = ({ issuer }: { issuer: string }) => ({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: CLIENT.client_id,
  OIDC_CLIENT_SECRET: CLIENT.client_secret,
  OIDC_NAME: 'The Paper ID',
  OIDC_SCOPE: SCOPE,
});

/** Starts a provider of OpenID Connect. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const accounts = new Map<string, Account>();
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const make = (sites: string[]) => {
    const provider = new Provider(issuer, configurationOf(accounts, sites));
    const callback = provider.callback();
    answer = (request, response) =>
      void (request.url!.startsWith('/interaction/')
        ? interact(provider, accounts, request, response)
        : callback(request, response));
  };
  make(['http://127.0.0.1:1']);
  return {
    issuer,
    accounts,
    allow: site => make([site]),
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const configurationOf = (accounts: Map<string, Account>, sites: string[]): Configuration => ({
  clients: [{ ...CLIENT, redirect_uris: sites.map(site => `${site}/api/auth/callback/oidc`) }],
  cookies: { keys: ['a key for tests'] },
  claims: {
    openid: ['sub', 'amr'],
    email: ['email', 'email_verified'],
    profile: ['name', 'locale'],
    groups: ['groups'],
  },
  // As most providers do, with the address in the token.
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  findAccount: (_, id) => ({
    accountId: id,
    claims: use => {
      const { userinfo, ...claims } = accounts.get(id) ?? {};
      return Promise.resolve({ sub: id, ...claims, ...(use === 'userinfo' && userinfo) });
    },
  }),
  async loadExistingGrant({ oidc }) {
    const grant = new oidc.provider.Grant({
      clientId: CLIENT.client_id,
      accountId: oidc.session!.accountId!,
    });
    grant.addOIDCScope(SCOPE);
    await grant.save();
    return grant;
  },
});

const PAGE = `<!doctype html><html lang="en"><title>The Paper ID</title><h1>The Paper ID</h1><form method="post">
<label>Account <input name="account"></label><button name="do" value="in">Continue</button>
<button name="do" value="cancel">Cancel</button></form></html>`;

async function interact(
  provider: Provider,
  accounts: Map<string, Account>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
    return;
  }
  const entries = new URLSearchParams(await text(request));
  const accountId = entries.get('account') ?? '';
  const known = accounts.get(accountId);
  const result =
    known && entries.get('do') === 'in'
      ? { login: { accountId, amr: known.amr ?? ['pwd'] } }
      : { error: 'access_denied' };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}
