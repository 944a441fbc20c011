import type { SessionRecord } from '@/server/people/people';

/** A session as a screen shows it: its times as ISO texts. */
export const sessionView = ({ createdAt, lastSeenAt, ...session }: SessionRecord) => ({
  ...session,
  createdAt: createdAt.toISOString(),
  lastSeenAt: lastSeenAt.toISOString(),
});
