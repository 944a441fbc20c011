import { Counter, Histogram, Registry } from 'prom-client';

/** What is counted in this process since its start, with the help text of each. */
const COUNTERS = {
  press_hits: 'Answers to readers from the page cache.',
  press_unchecked: 'Cached pages that were sent while nothing could be checked.',
  press_misses: 'Answers to readers that were rendered for them.',
  press_failures: 'Renders that failed.',
  replica_renders: 'Pages that were read from the replica.',
  replica_failures: 'Pages that could not be read from the replica, and were read from the primary.',
  saves: 'Saves of the text of a story, repeated ones not counted.',
  save_conflicts: 'Writes of a story that were refused as another one came between.',
  save_merges: 'Saves that were merged with those of other people.',
  sign_ins: 'People who signed in.',
  sign_in_failures: 'Attempts to sign in that were refused, also by a limit.',
  job_failures: 'Attempts at a job that failed.',
  purges_unconfirmed: 'Withdrawals that some process or the CDN did not confirm in time.',
} as const;
type CounterName = keyof typeof COUNTERS;

/** Refusals are counted by status; other ones together, so that the label has a fixed number of values. */
const STATUSES = [400, 401, 403, 404, 409, 410, 413, 415, 422, 429, 500, 503, 507] as const;

const FAST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Metrics {
  registry: Registry;
  counts: Record<CounterName, number>;
  refusals: Map<string, number>;
  renders: Histogram;
  publishes: Histogram;
}

/** Shared by the press and by Next's bundles, each of which has a copy of this module. */
const shared = globalThis as { broadsheetMetrics?: Metrics };

const metrics = () => (shared.broadsheetMetrics ??= newMetrics());

function newMetrics(): Metrics {
  const registry = new Registry();
  const names = Object.keys(COUNTERS) as CounterName[];
  const counts = Object.fromEntries(names.map(name => [name, 0])) as Record<CounterName, number>;
  const refusals = new Map([...STATUSES.map(String), 'other'].map(status => [status, 0]));
  const registers = [registry];
  for (const name of names)
    new Counter({
      ...{ name: `broadsheet_${name}_total`, help: COUNTERS[name], registers },
      collect() {
        this.reset();
        this.inc(counts[name]);
      },
    });
  new Counter({
    ...{ name: 'broadsheet_refusals_total', help: 'Problem documents, by status.', registers },
    labelNames: ['status'],
    collect() {
      this.reset();
      for (const [status, count] of refusals) this.inc({ status }, count);
    },
  });
  const histogram = (name: string, help: string) =>
    new Histogram({ name: `broadsheet_${name}`, help, buckets: FAST_SECONDS, registers });
  return {
    ...{ registry, counts, refusals },
    renders: histogram('render_seconds', 'Time to render a page for readers.'),
    publishes: histogram(
      'publish_visible_seconds',
      'Time from a request that publishes or withdraws until the pages that readers requested last are rendered anew here.',
    ),
  };
}

/** Counts one more. */
export function count(name: CounterName): void {
  metrics().counts[name]++;
}

/** Counts a problem document. */
export function countRefusal(status: number): void {
  const { refusals } = metrics();
  const key = refusals.has(String(status)) ? String(status) : 'other';
  refusals.set(key, refusals.get(key)! + 1);
}

/** Records how long a render took. */
export function observeRender(milliseconds: number): void {
  metrics().renders.observe(milliseconds / 1000);
}

/** Records how long publishing took until readers could see it. */
export function observePublish(milliseconds: number): void {
  const { publishes } = metrics();
  publishes.observe(milliseconds / 1000);
}

/** The counts so far. */
export const counts = (): Readonly<Record<CounterName, number>> => ({ ...metrics().counts });

/** How many were recorded so far, and the seconds they took together. */
export interface Total {
  count: number;
  seconds: number;
}

const totalOf = async (histogram: Histogram): Promise<Total> => {
  const { values } = await histogram.get();
  const valueOf = (end: string) => values.find(({ metricName }) => metricName?.endsWith(end))?.value ?? 0;
  return { count: valueOf('_count'), seconds: valueOf('_sum') };
};

/** The totals of renders and of publishing so far. */
export async function totals(): Promise<{ renders: Total; publishes: Total }> {
  const { renders, publishes } = metrics();
  return { renders: await totalOf(renders), publishes: await totalOf(publishes) };
}

/** Counters and histograms in the text format of Prometheus. */
export const exposition = (): Promise<string> => metrics().registry.metrics();
