/** A line of what an event says besides who, what and when. */
export interface Detail {
  name: string;
  /** Left out where nothing was there before. */
  before?: string;
  after: string;
}

const textOf = (value: unknown) =>
  typeof value === 'string' ? value : value === null ? '—' : JSON.stringify(value);

/** The data of an event as lines: first what differs from before, then everything else. */
export function detailsOf(data: Record<string, unknown>): Detail[] {
  const { difference, ...others } = data;
  const changes = Object.entries((difference ?? {}) as Record<string, { before: unknown; after: unknown }>);
  return [
    ...changes.map(([name, { before, after }]) => ({ name, before: textOf(before), after: textOf(after) })),
    ...Object.entries(others).map(([name, value]) => ({ name, after: textOf(value) })),
  ];
}
