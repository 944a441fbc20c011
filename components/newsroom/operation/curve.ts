/** The size of the drawing; it is stretched to the width of its place. */
export const WIDTH = 600;
export const HEIGHT = 56;

interface CurvePoint {
  value: number | null;
}

/** A curve as paths of SVG: what is within the limit, what is over it, and the last point. */
export interface Curve {
  line: string;
  over: string;
  limit: number | null;
  last: { x: number; y: number; isOver: boolean } | null;
}

/** Percents are drawn from their least value, other values from zero. */
export function curveOf(
  points: CurvePoint[],
  { limit = null, fromLeast = false }: { limit?: number | null; fromLeast?: boolean },
): Curve {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const most = Math.max(...values, limit ?? 0);
  const least = fromLeast ? Math.min(...values) : 0;
  const range = most - least || 1;
  const x = (index: number) => round((index * WIDTH) / Math.max(1, points.length - 1));
  const y = (value: number) => round(HEIGHT - 2 - ((value - least) / range) * (HEIGHT - 6));
  const isOver = (value: number) => limit !== null && value > limit;
  const segments = { line: [] as string[], over: [] as string[] };
  points.forEach(({ value }, index) => {
    if (value === null) return;
    const before = points[index - 1]?.value ?? null;
    const kind = isOver(value) ? 'over' : 'line';
    // A point without a neighbour is a dot, which round ends draw.
    const from = before === null ? `M${x(index)} ${y(value)}h0` : `M${x(index - 1)} ${y(before)}`;
    segments[kind].push(`${from}${before === null ? '' : `L${x(index)} ${y(value)}`}`);
  });
  const lastIndex = points.findLastIndex(({ value }) => value !== null);
  const lastValue = points[lastIndex]?.value ?? null;
  return {
    line: segments.line.join(''),
    over: segments.over.join(''),
    limit: limit === null || !values.length ? null : y(limit),
    last: lastValue === null ? null : { x: x(lastIndex), y: y(lastValue), isOver: isOver(lastValue) },
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
