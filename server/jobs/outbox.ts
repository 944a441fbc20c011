import { logger } from '@/server/log';
import {
  deleteMessages,
  forgetGivenUp,
  postponeMessages,
  takeMessages,
  type TakenMessage,
} from '@/server/store/jobs/outbox';

/** Sends one message, and throws when it did not arrive. It must bring its own time limit, below a minute. */
export type Sender = (data: unknown) => Promise<void>;

const ROUND_MS = 2000;
const BATCH = 50;
/** A process that took messages and died lets others have them after this time. */
const LEASE_SECONDS = 120;
const FIRST_DELAY_SECONDS = 60;
const LONGEST_DELAY_SECONDS = 12 * 3600;

/** With the delays between them, about three days. */
export const MOST_ATTEMPTS = 15;

/** How long a message waits after it failed this often: a minute, doubled each time, half a day at most. */
export function delaySeconds(attempts: number): number {
  return Math.min(FIRST_DELAY_SECONDS * 2 ** (attempts - 1), LONGEST_DELAY_SECONDS);
}

/**
 * Sends what is due, and says how many messages were taken. Messages that say the same are sent once. One that fails
 * waits and is tried again; after `MOST_ATTEMPTS` it stays in the table with its last error.
 */
export async function sendDue(senders: Record<string, Sender>): Promise<number> {
  const lease = { limit: BATCH, most: MOST_ATTEMPTS, leaseSeconds: LEASE_SECONDS };
  const taken = await takeMessages(Object.keys(senders), lease);
  const alike = new Map<string, TakenMessage[]>();
  for (const message of taken) {
    const says = JSON.stringify([message.kind, message.data]);
    alike.set(says, [...(alike.get(says) ?? []), message]);
  }
  await Promise.all([...alike.values()].map(messages => send(messages, senders)));
  return taken.length;
}

async function send(messages: TakenMessage[], senders: Record<string, Sender>): Promise<void> {
  const [{ kind, data }] = messages as [TakenMessage];
  const ids = messages.map(({ id }) => id);
  const attempts = Math.max(...messages.map(message => message.attempts));
  try {
    await senders[kind]!(data);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    logger.warn({ kind, attempts, error: words }, 'a message did not arrive');
    return postponeMessages(ids, words.slice(0, 1000), delaySeconds(attempts));
  }
  await deleteMessages(ids);
}

/** Looks for due messages every few seconds. Returns how to stop it, which waits for what is being sent. */
export function startOutbox(senders: Record<string, Sender>): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();
  const next = () => {
    round = sendDue(senders)
      .then(count => (count === BATCH ? 0 : ROUND_MS))
      .catch(error => {
        logger.warn({ err: error }, 'could not look into the outbox');
        return ROUND_MS;
      })
      .then(wait => {
        if (!stopped) timer = setTimeout(next, wait);
      });
  };
  timer = setTimeout(next, ROUND_MS);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await round;
  };
}

/** Forgets what was given up a month ago. */
export function forgetUndelivered(now: Date): Promise<void> {
  return forgetGivenUp(MOST_ATTEMPTS, new Date(now.getTime() - 30 * 86_400_000));
}
