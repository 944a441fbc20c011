import type { SecondFactorView } from '@/components/newsroom/security/view';
import type { SecondFactor } from '@/server/people/second-factor/second-factor';
import type { SessionRecord } from '@/server/people/people';

/** A session as a screen shows it: its times as ISO texts. */
export const sessionView = ({
  createdAt,
  lastSeenAt,
  idleExpiresAt,
  expiresAt,
  ...session
}: SessionRecord) => ({
  ...session,
  createdAt: createdAt.toISOString(),
  endsAt: (idleExpiresAt < expiresAt ? idleExpiresAt : expiresAt).toISOString(),
  lastSeenAt: lastSeenAt.toISOString(),
});

/** The second factors of a person, for the account screen. */
export const secondFactorView = ({ passkeys, ...factor }: SecondFactor): SecondFactorView => ({
  ...factor,
  passkeys: passkeys.map(({ createdAt, lastUsedAt, ...passkey }) => ({
    ...passkey,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  })),
});
