import { HOURS_KEPT_DAYS, MINUTES_KEPT_HOURS } from '@/domain/operation/sample';
import { endWithoutCdn } from '@/server/cdn/cdn-purges';
import { readSettings } from '@/server/settings';
import { deleteCdnPurges } from '@/server/store/operation/cdn-purges';
import { deleteProcesses } from '@/server/store/operation/processes';
import { foldSamples } from '@/server/store/operation/samples';

const HOUR_MS = 3_600_000;
/** Longer than a CDN serves pages that it cannot revalidate. */
const CDN_PURGES_KEPT_HOURS = 25;

/** Aggregates minutes from before yesterday into hours, and deletes hours and processes from before last week. */
export async function aggregateSamples(now: Date): Promise<void> {
  const hour = Math.floor(now.getTime() / HOUR_MS) * HOUR_MS;
  const weekAgo = new Date(hour - HOURS_KEPT_DAYS * 24 * HOUR_MS);
  await foldSamples(new Date(hour - MINUTES_KEPT_HOURS * HOUR_MS), weekAgo);
  await deleteProcesses(weekAgo);
  if (!readSettings().cdn) await endWithoutCdn(HOUR_MS);
  await deleteCdnPurges(new Date(hour - CDN_PURGES_KEPT_HOURS * HOUR_MS));
}
