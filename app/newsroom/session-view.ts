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
