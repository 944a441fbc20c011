import { z } from 'zod';
import { MAX_GROUP_ROLES, readGroupRoles, type GroupRole } from '@/domain/people/group-roles';
import { parseUrl } from '@/domain/web-address';

const names = z
  .string()
  .max(2000)
  .transform(text =>
    text
      .split(',')
      .map(name => name.trim())
      .filter(Boolean),
  );

/** The environment variables of signing in through an identity provider. */
export const SIGN_ON_ENVIRONMENT = {
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'must be an address like https://login.paper.example' })
    .refine(
      url => !parseUrl(url) || !/[?#@]/.test(url),
      'must have neither a query nor a name and password; those are OIDC_CLIENT_ID and OIDC_CLIENT_SECRET',
    )
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1).max(500).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).max(2000).optional(),
  OIDC_NAME: z.string().trim().min(1).max(40).optional(),
  OIDC_SCOPE: z
    .string()
    .max(500)
    .regex(/(?:^| )openid(?: |$)/, 'must have openid among its words')
    .default('openid email profile'),
  OIDC_GROUPS_CLAIM: z.string().min(1).max(200).default('groups'),
  OIDC_GROUPS: z
    .string()
    .max(50_000)
    .transform((text, { addIssue }) => {
      const read = readGroupRoles(text);
      if ('roles' in read && read.roles.length <= MAX_GROUP_ROLES) return read.roles;
      const message =
        'roles' in read
          ? `must have at most ${MAX_GROUP_ROLES} entries`
          : `must have entries like editors=editor, asia-editors=editor:asia or business=reporter:desk:Business, with semicolons between them; “${read.wrong.slice(0, 100)}” is none`;
      addIssue(message);
      return z.NEVER;
    })
    .optional(),
  OIDC_MFA_ACR: names.optional(),
  PASSWORD_SIGN_IN: z.enum(['on', 'off']).default('on'),
};

/** An identity provider (OpenID Connect) by which people sign in. */
export interface SignOnSettings {
  /** As stated in its tokens. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Its display name, on the button. */
  name: string;
  scope: string;
  /** The claim that has the groups of a person. */
  groupsClaim: string;
  /** Null: groups grant nothing. */
  groups: GroupRole[] | null;
  /** Values of the claim `acr` that state that two factors were used. */
  secondFactorAcr: string[];
}

type Given = z.output<z.ZodObject<typeof SIGN_ON_ENVIRONMENT>>;

/** The identity provider of the settings, null for none; or a message about what is missing. */
export function signOnFrom(variables: Given): SignOnSettings | null | { missing: string } {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = variables;
  if (!issuer)
    return variables.PASSWORD_SIGN_IN === 'off'
      ? { missing: 'OIDC_ISSUER is missing: PASSWORD_SIGN_IN=off needs it' }
      : null;
  if (!clientId) return { missing: 'OIDC_CLIENT_ID is missing: OIDC_ISSUER needs it' };
  if (!clientSecret) return { missing: 'OIDC_CLIENT_SECRET is missing: OIDC_ISSUER needs it' };
  return {
    ...{ issuer, clientId, clientSecret, name: variables.OIDC_NAME ?? new URL(issuer).hostname },
    ...{
      scope: variables.OIDC_SCOPE,
      groupsClaim: variables.OIDC_GROUPS_CLAIM,
      groups: variables.OIDC_GROUPS ?? null,
    },
    secondFactorAcr: variables.OIDC_MFA_ACR ?? [],
  };
}
