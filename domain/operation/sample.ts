/** The counts of a process in one minute. */
export interface SampleCounts {
  /** Answers to readers from the page cache. */
  hits: number;
  /** Answers to readers that were rendered for them. */
  misses: number;
  renders: number;
  /** The total time of all renders, in milliseconds. */
  renderTime: number;
  publishes: number;
  /** The total time of all publishes until they were visible to readers, in milliseconds. */
  publishTime: number;
  saves: number;
  conflicts: number;
  /** In the whole cluster. */
  jobsWaiting: number;
  streams: number;
  /** Withdrawals that at least one process did not confirm. */
  unconfirmed: number;
}

/** The counts of all processes in a period that starts at `at`. */
export interface Sample extends SampleCounts {
  at: Date;
  /** Minutes in which a process was running. */
  minutes: number;
}

/** How long minutes are kept before they are aggregated to hours. */
export const MINUTES_KEPT_HOURS = 25;
/** How long hours are kept. */
export const HOURS_KEPT_DAYS = 8;

/** A curve of the status screen. */
export const SERIES = ['readers', 'cached', 'visible', 'renders', 'saves', 'jobs', 'streams'] as const;
export type SeriesName = (typeof SERIES)[number];

/** The highest normal value. */
export const SERIES_LIMITS: Partial<Record<SeriesName, number>> = { visible: 3, jobs: 500 };

const perMinute = (count: number, { minutes }: Sample) => count / minutes;

/** The value of each curve; null when there is none. */
const VALUES: Record<SeriesName, (sample: Sample) => number | null> = {
  readers: sample => perMinute(sample.hits + sample.misses, sample) / 60,
  cached: ({ hits, misses }) => (hits + misses ? (100 * hits) / (hits + misses) : null),
  visible: ({ publishes, publishTime }) => (publishes ? publishTime / publishes / 1000 : null),
  renders: sample => perMinute(sample.renders, sample),
  saves: sample => perMinute(sample.saves, sample),
  jobs: ({ jobsWaiting }) => jobsWaiting,
  streams: ({ streams }) => streams,
};

/** A point of a curve; null: nothing was counted then. */
export interface Point {
  at: Date;
  value: number | null;
}

/** A span of time of the status screen, in points of the same length. */
export const SPANS = {
  day: { hours: 24, step: 10 * 60_000 },
  week: { hours: 7 * 24, step: 60 * 60_000 },
} as const;
export type Span = keyof typeof SPANS;

/** The times of all points of a span, the last of which is the running one. */
export function timesOf(span: Span, now: Date): Date[] {
  const { hours, step } = SPANS[span];
  const last = Math.floor(now.getTime() / step) * step;
  const points = (hours * 3_600_000) / step;
  return Array.from({ length: points }, (_, index) => new Date(last - (points - 1 - index) * step));
}

/** A curve over a span. */
export function seriesOf(name: SeriesName, samples: Sample[], times: Date[]): Point[] {
  const found = new Map(samples.map(sample => [sample.at.getTime(), sample]));
  return times.map(at => {
    const sample = found.get(at.getTime());
    return { at, value: sample ? VALUES[name](sample) : null };
  });
}
