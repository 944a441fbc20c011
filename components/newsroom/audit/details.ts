import type { AuditWords } from '@/components/newsroom/words/audit/audit-words';

/** A line of what an event says besides who, what and when. */
export interface Detail {
  name: string;
  /** Left out where nothing was there before. */
  before?: string;
  after: string;
}

/** Words of the values that have some: stages, and whether something is so. */
interface DetailWords {
  audit: Pick<AuditWords, 'yes' | 'no' | 'details'>;
  stages: Record<string, string>;
}

/** The data of an event as lines: first what differs from before, then everything else. */
export function detailsOf(data: Record<string, unknown>, { audit, stages }: DetailWords): Detail[] {
  const nameOf = (name: string) => audit.details[name] ?? name;
  const textOf = (value: unknown): string => {
    if (value === null) return '—';
    if (typeof value === 'boolean') return value ? audit.yes : audit.no;
    if (typeof value !== 'string') return JSON.stringify(value);
    return stages[value] ?? value;
  };
  const { difference, ...others } = data;
  const changes = Object.entries((difference ?? {}) as Record<string, { before: unknown; after: unknown }>);
  return [
    ...changes.map(([name, { before, after }]) => ({
      name: nameOf(name),
      before: textOf(before),
      after: textOf(after),
    })),
    ...Object.entries(others).map(([name, value]) => ({ name: nameOf(name), after: textOf(value) })),
  ];
}
