import type { OAuthConfig } from 'next-auth/providers/oauth';
import { readSettings } from '@/server/settings';
import type { SignOnSettings } from '@/server/sign-on-settings';

/** Its id in addresses: the provider redirects to `/api/auth/callback/oidc`. */
export const PROVIDER = 'oidc';

const TIME_LIMIT_MS = 8000;

/** The identity provider for next-auth: its claims are in a signed token, for this browser and this attempt. */
export function providerOf(settings: SignOnSettings): OAuthConfig<Record<string, unknown>> {
  return {
    id: PROVIDER,
    name: settings.name,
    type: 'oauth',
    wellKnown: `${settings.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: settings.clientId,
    clientSecret: settings.clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: settings.scope } },
    httpOptions: { timeout: TIME_LIMIT_MS },
    userinfo: {
      // Many providers return the groups only there; claims in the token are signed and take precedence.
      async request({ client, tokens }) {
        const set = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>;
        const inToken = set.claims();
        if (!client.issuer.metadata.userinfo_endpoint) return inToken;
        // People are matched by address, so it and its verification come from the signed token only.
        const { email: _, email_verified: __, ...unsigned } = await client.userinfo(set);
        return { ...unsigned, ...inToken };
      },
    },
    profile: ({ sub }) => ({ id: String(sub) }),
  };
}

/** The display name of the identity provider; null without one. */
export const providerName = () => readSettings().signOn?.name ?? null;
