import { z } from 'zod';
import { LISTENER_NAME, listenTo, PROCESS_ID, type Reception } from '@/server/live/listen';
import { logger } from '@/server/log';
import { abortStatements } from '@/server/store/database';
import { connectionsNamed } from '@/server/store/operation/processes';
import { PURGE_CHANNEL, purgeIn } from '@/server/store/purges';
import { replica } from '@/server/store/replica';
import type { CoverageStreams } from '../coverage/coverage-streams';
import type { Press } from '../press';
import { within } from '../limits/waiting';
import { Confirmations } from './confirmations';
import { registerConfirmations } from './purge';

/** A database without an answer for this long counts as hung, and the statements waiting for it fail. */
const HANGS_MS = 7000;

/** How long a stopping process tries to report that. */
const STOP_MS = 500;

/** The messages between processes other than purges. */
const Report = z.discriminatedUnion('report', [
  z.object({ report: z.literal('confirmed'), from: z.string(), purge: z.string() }),
  z.object({ report: z.literal('all-unchecked'), from: z.string() }),
  z.object({ report: z.literal('stopped'), from: z.string() }),
]);
type Report = z.infer<typeof Report>;

/** The press as the listener uses it. */
type ListeningPress = Pick<Press, 'purgeNotified' | 'cache'> & { coverage: Pick<CoverageStreams, 'missed'> };

/**
 * Purges the press when another process has changed something, and confirms purges that require it. While the
 * connection is lost, purges are missed, so pages are rendered before they are sent; while the database is unreachable,
 * they are sent unchecked. Pages cached before are rendered again at their next request.
 * @returns a function that stops it
 * @throws when the first connection fails, or receives no notifications
 */
export async function listenForPurges(
  databaseUrl: string,
  press: ListeningPress,
): Promise<() => Promise<void>> {
  const confirmations = new Confirmations(PROCESS_ID, () => connectionsNamed(`${LISTENER_NAME} `));
  let hangs: NodeJS.Timeout | undefined;

  function changeReception(reception: Reception): void {
    press.cache.setReception(reception);
    replica()?.setReceiving(reception === 'received');
    clearInterval(hangs);
    hangs = reception === 'unreachable' ? setInterval(abortStatements, HANGS_MS).unref() : undefined;
  }

  function receive(payload: string): void {
    const message: unknown = JSON.parse(payload);
    const report = Report.safeParse(message);
    if (report.success) return note(report.data);
    const purge = purgeIn(payload);
    press.purgeNotified(purge);
    if (!purge.isConfirmed) return;
    confirmations.arrived(purge.id);
    send({ report: 'confirmed', from: PROCESS_ID, purge: purge.id });
  }

  function note(report: Report): void {
    if (report.report === 'confirmed') confirmations.confirm(report.from, report.purge);
    else if (report.report === 'all-unchecked') confirmations.confirmAll(report.from);
    else confirmations.left(report.from);
  }

  /** A lost report needs no retry: after reconnecting, all pages are reported as unchecked. */
  function send(report: Report): void {
    listening?.notify(JSON.stringify(report)).catch((error: unknown) => {
      logger.warn({ err: error, report }, 'could not send a report to other processes');
    });
  }

  const listening = await listenTo(databaseUrl, PURGE_CHANNEL, {
    onPayload: receive,
    onHeartbeat: processId => confirmations.heartbeat(processId),
    onReception: changeReception,
    onReconnect() {
      press.cache.markAllStale();
      replica()?.changed();
      press.coverage.missed();
      send({ report: 'all-unchecked', from: PROCESS_ID });
    },
  });
  registerConfirmations(confirmations);
  return async () => {
    clearInterval(hangs);
    const stopped = JSON.stringify({ report: 'stopped', from: PROCESS_ID } satisfies Report);
    await within(STOP_MS, listening.notify(stopped)).catch(() => {});
    await listening.stop();
  };
}
