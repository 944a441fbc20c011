import type { Fault } from '@/domain/operation/fault';
import { SERIES, SERIES_LIMITS, type Point, type SeriesName, type Span } from '@/domain/operation/sample';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { operationWords } from '@/components/newsroom/words/operation/words';
import { dateFormat } from '@/domain/time/date-format';
import { localDay } from '@/domain/time/local-day';
import type { ChartTimes, ChartView } from './chart';

/** The status of the operation, as it was read. */
export interface StoredStatus {
  faults: Fault[];
  span: Span;
  series: Record<SeriesName, Point[]>;
  processes: {
    id: string;
    host: string;
    pid: number;
    version: string;
    startedAt: Date;
    seenAt: Date;
    processor: number;
    memory: bigint;
    loopDelay: number;
    isLost: boolean;
  }[];
  database: { bytes: number; connections: number; mostConnections: number; pictures: number };
  disk: { free: number; size: number } | null;
  emails: { isSet: boolean; waiting: number; sent: number; failed: number; lastSentAt: Date | null };
  jobs: { waiting: number; oldestSeconds: number; failed: number };
  cdn: {
    waiting: number;
    oldestAt: Date | null;
    error: string;
    done: number;
    medianSeconds: number | null;
  } | null;
}

/** How numbers, sizes and times are written for a person. */
export function writersFor(lang: InterfaceLanguage, zone: string) {
  const words = operationWords(lang);
  const locale = intlLocale(lang);
  const figure = (digits: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
  const [whole, fine] = [figure(0), figure(1)];
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  const hour = dateFormat(locale, clock);
  const day = dateFormat(locale, { weekday: 'short', ...clock });
  const date = dateFormat(locale, { day: 'numeric', month: 'short', ...clock });
  return {
    words,
    whole: (value: number) => whole.format(value),
    number: (value: number) => (value < 100 ? fine : whole).format(value),
    percent: (value: number) => new Intl.NumberFormat(locale, { style: 'percent' }).format(value / 100),
    bytes: (value: number) =>
      value < 1e9 ? words.megabytes(whole.format(value / 1e6)) : words.gigabytes(fine.format(value / 1e9)),
    time: (at: Date, span: Span) => (span === 'day' ? hour : day).format(at),
    date: (at: Date) => date.format(at),
  };
}
export type Writers = ReturnType<typeof writersFor>;

/** Curves as they are shown; a wide one is first. */
export function chartViews({ series, span }: StoredStatus, { words, number, time }: Writers): ChartView[] {
  return SERIES.map(name => {
    const points = series[name];
    const known = points.filter((point): point is { at: Date; value: number } => point.value !== null);
    const limit = SERIES_LIMITS[name] ?? null;
    const { label, unit } = words.series[name];
    const last = known.at(-1);
    const fromLeast = name === 'cached';
    const extreme = known.reduce<{ at: Date; value: number } | null>(
      (best, point) =>
        best === null || (fromLeast ? point.value < best.value : point.value > best.value) ? point : best,
      null,
    );
    const note =
      name === 'visible'
        ? words.limit(words.seconds(number(limit ?? 0)))
        : extreme === null
          ? words.noData
          : (fromLeast ? words.least : words.most)(number(extreme.value), time(extreme.at, span));
    return {
      ...{ name, label, unit: last ? unit : '', note, points, limit, fromLeast },
      value: last ? number(last.value) : words.nothing,
      isOver: limit !== null && last !== undefined && last.value > limit,
      isWide: name === 'readers',
    };
  });
}

/** The times below all curves: the first, a midnight, and now. */
export function chartTimes(
  { series, span }: StoredStatus,
  zone: string,
  { words, time }: Writers,
): ChartTimes {
  const points = series.readers;
  const midnights = points.flatMap(({ at }, index) => {
    const before = points[index - 1];
    return before && localDay(before.at, zone) !== localDay(at, zone) ? [index] : [];
  });
  const middle = midnights[Math.floor(midnights.length / 2)] ?? 0;
  return {
    from: points[0] ? time(points[0].at, span) : '',
    middle: points[middle] ? time(points[middle].at, span) : '',
    middleAt: middle / Math.max(1, points.length - 1),
    now: words.now,
  };
}

/** Whether a process was late, in milliseconds. */
export const LATE_MS = 500;
