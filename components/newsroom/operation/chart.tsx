import { classNames } from '@/components/ui/class-names';
import { curveOf, HEIGHT, WIDTH } from './curve';

/** A curve over time with its present value, as it is shown. */
export interface ChartView {
  name: string;
  label: string;
  /** The present value, as it is written. */
  value: string;
  unit: string;
  /** Its largest or least value and when, or its limit. */
  note: string;
  isOver: boolean;
  isWide: boolean;
  points: { value: number | null }[];
  limit: number | null;
  fromLeast: boolean;
}

/** The times below a curve. */
export interface ChartTimes {
  from: string;
  middle: string;
  /** How far along the middle is, from 0 to 1. */
  middleAt: number;
  now: string;
}

/** A curve over a day or a week. What it shows is in its text too. */
export function Chart({ chart, times }: { chart: ChartView; times: ChartTimes }) {
  const { label, value, unit, note, isOver, isWide, points, limit, fromLeast } = chart;
  const curve = curveOf(points, { limit, fromLeast });
  const middle = times.middleAt * WIDTH;
  return (
    <figure className={classNames('operation-chart', isWide && 'is-wide')}>
      <figcaption>
        <b>{label}</b>
        <span className="chart-note">{note}</span>
        <span className={classNames('chart-value', isOver && 'is-over')}>
          {value} {unit && <small>{unit}</small>}
        </span>
      </figcaption>
      {/* The direction of time is the same in every language. */}
      <div dir="ltr">
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={[label, value, unit, note].filter(Boolean).join(' ')}
        >
          <path className="base" d={`M0 ${HEIGHT}H${WIDTH}`} />
          <path className="middle" d={`M${middle} 0V${HEIGHT}`} />
          {curve.limit !== null && <path className="limit" d={`M0 ${curve.limit}H${WIDTH}`} />}
          <path d={curve.line} />
          <path className="over" d={curve.over} />
          {curve.last && (
            <path
              className={classNames('dot', curve.last.isOver && 'over')}
              d={`M${curve.last.x} ${curve.last.y}h0`}
            />
          )}
        </svg>
        {/* The policy of the page has no style attributes, so the times are placed by SVG. */}
        <svg className="chart-times" aria-hidden>
          <text y="14">{times.from}</text>
          {times.middleAt > 0.2 && times.middleAt < 0.8 && (
            <text
              className={times.middleAt < 0.42 || times.middleAt > 0.66 ? 'near-end' : undefined}
              x={`${times.middleAt * 100}%`}
              y="14"
              textAnchor="middle"
            >
              {times.middle}
            </text>
          )}
          <text x="100%" y="14" textAnchor="end">
            {times.now}
          </text>
        </svg>
      </div>
    </figure>
  );
}
