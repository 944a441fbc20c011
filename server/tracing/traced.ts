/** Attributes of a span: ids and kinds, never text written by people. */
export type SpanFacts = Record<string, string | number>;

/** Runs work within a span of this name. */
export type Tracer = <T>(name: string, facts: SpanFacts, work: () => Promise<T>) => Promise<T>;

/** Shared by the server and by Next's bundles, each of which has a copy of this module. */
const shared = globalThis as { broadsheetTracer?: Tracer | null };

/** Registers the tracer; null: no spans are created. */
export function registerTracer(tracer: Tracer | null): void {
  shared.broadsheetTracer = tracer;
}

/** Runs work within a span where spans are exported, and directly otherwise. @throws what the work throws */
export const traced: Tracer = (name, facts, work) =>
  shared.broadsheetTracer ? shared.broadsheetTracer(name, facts, work) : work();
