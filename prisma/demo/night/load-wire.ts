import { receiveWire } from '@/server/wire/receive';
import { dispatches } from './wire';

const HOUR = 3_600_000;

/** Delivers the agency stories of the paper's wire. */
export async function loadWire(now: Date): Promise<void> {
  for (const { source, hoursAgo, message } of dispatches) {
    const at = new Date(now.getTime() - hoursAgo * HOUR);
    const bytes = Buffer.from(JSON.stringify({ ...message, source, versioncreated: at.toISOString() }));
    await receiveWire(bytes, source, at);
  }
}
