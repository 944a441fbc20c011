import { z } from 'zod';
import { networkOf } from '@/server/http/network-address';
import { parseInput } from '@/server/forms/parse-input';
import { Refused } from '@/server/problems/refused';
import type { JobHandler } from '@/server/jobs/job-handler';
import { readSettings } from '@/server/settings';
import { emailPasswordLink } from '@/server/email/password-email';
import { inTransaction } from '@/server/store/database';
import { contentKey, enqueue } from '@/server/store/jobs/queue';
import { countAttempt } from '@/server/store/people/attempts';
import { findByAddress } from '@/server/store/people/people';
import { insertEvent } from '@/server/store/stories/events';
import { requirePasswordSignIn } from './passwords';
import { tooManyAttempts } from '../too-many-attempts';

/** The job that sends a link to the person with an address, if there is one. Its payload is `{ email }`. */
export const FORGOTTEN_PASSWORD = 'forgotten-password';

const ForgottenPasswordRequest = z.strictObject({
  email: z.preprocess(
    value => (typeof value === 'string' ? value.trim().toLowerCase() : value),
    z.email().max(320),
  ),
});

/**
 * Queues a link to choose a password for an address. The response is the same, and as fast, for an unknown address: a
 * job looks it up.
 * @param network where the request came from
 * @throws Refused 422 for an invalid address, without a mail server or without passwords, 429 after too many requests
 */
export async function requestPasswordReset(input: unknown, network: string): Promise<void> {
  requirePasswordSignIn();
  const { email } = parseInput(ForgottenPasswordRequest, input);
  if (!readSettings().mail) throw new Refused(422, 'no-mail-server');
  const isCounted = await countAttempt(
    { limit: 'password-link-network', by: networkOf(network) },
    { limit: 'password-link-address', by: email },
  );
  if (!isCounted) throw tooManyAttempts('password-link-address', 'too-many-links');
  const payload = { email };
  const key = contentKey(FORGOTTEN_PASSWORD, payload);
  await inTransaction(connection => enqueue([{ task: FORGOTTEN_PASSWORD, payload, key }], connection));
}

async function sendLink(payload: unknown): Promise<void> {
  const { email } = ForgottenPasswordRequest.parse(payload);
  const person = await findByAddress(email);
  if (!person) return;
  const now = new Date();
  await inTransaction(async connection => {
    const data = { kind: 'reset' };
    await emailPasswordLink({ person, kind: 'reset', byName: '' }, now, connection);
    await insertEvent({ kind: 'person.password-link', personId: person.id, at: now, data }, connection);
  });
}

export const forgottenPasswordHandlers: Record<string, JobHandler> = { [FORGOTTEN_PASSWORD]: sendLink };
