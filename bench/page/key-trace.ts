/** One event of Chromium's trace, as far as it is read here. Times are in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { data?: { type?: string } };
}

/** What the page's thread did for one key, in milliseconds. */
export interface KeyCost {
  /** Scripting from the key to the frame that shows it. */
  script: number;
  /** Style and layout in that time. */
  layout: number;
  /** From the key to the frame that shows it. */
  frame: number;
  /** Scripting from the key to the next one, deferred work included. */
  allScript: number;
}

// EventDispatch is left out: it includes what the browser itself does for a key.
const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'TimerFire',
  'FireAnimationFrame',
  'FireIdleCallback',
  'RunMicrotasks',
  'HandlePostMessage',
  'v8.callFunction',
]);
/** The event that ends a frame. */
const SHOWN = 'Layerize';
const LAYOUT = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint']);

interface Span {
  from: number;
  to: number;
}

/** Merges nested and touching spans, in order. */
function joined(spans: Span[]): Span[] {
  const whole: Span[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else whole.push({ from, to });
  }
  return whole;
}

/** Milliseconds of the spans between two times. */
function within(spans: Span[], from: number, to: number): number {
  let sum = 0;
  for (const span of spans) sum += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
  return sum / 1000;
}

/** Reads the cost of each key from a trace. @throws Error when the trace has no key, or no frame after one */
export function keyCosts(trace: string): KeyCost[] {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const isKey = ({ name, args }: TraceEvent) => name === 'EventDispatch' && args?.data?.type === 'keydown';
  const first = traceEvents.find(isKey);
  if (!first) throw new Error('The trace has no key');
  const events = traceEvents.filter(
    ({ ph, pid, tid }) => ph === 'X' && pid === first.pid && tid === first.tid,
  );
  const spansOf = (names: Set<string>) =>
    joined(
      events
        .filter(({ name }) => names.has(name))
        .map(({ ts, dur = 0 }): Span => ({ from: ts, to: ts + dur })),
    );
  const script = spansOf(SCRIPT);
  const layout = spansOf(LAYOUT);
  const frames = events
    .filter(({ name }) => name === SHOWN)
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const keys = events
    .filter(isKey)
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  return keys.slice(0, -1).map((key, at) => {
    const shown = frames.find(frame => frame > key);
    if (shown === undefined) throw new Error('The trace has a key, but no frame that shows it');
    return {
      script: within(script, key, shown),
      layout: within(layout, key, shown),
      frame: (shown - key) / 1000,
      allScript: within(script, key, keys[at + 1]!),
    };
  });
}
