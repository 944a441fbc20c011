import { AsyncLocalStorage } from 'node:async_hooks';
import { diag, DiagLogLevel, ROOT_CONTEXT, SpanStatusCode, trace, type Span } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { logger, requestId } from '@/server/log';
import { registerTracer, type Tracer } from './traced';

/** How long a stopping process waits for unsent spans. */
const FLUSH_MS = 2000;
/** An unavailable endpoint is logged this often at most. */
const LOG_EVERY_MS = 60_000;

/**
 * Exports spans to the endpoint of `OTEL_EXPORTER_OTLP_ENDPOINT` from now on, by OTLP over HTTP. They are sent in the
 * background in batches; when the endpoint is slow or unavailable, spans are dropped and work continues.
 * @returns a function that stops it and sends pending spans, for a bounded time
 */
export function exportSpans(): () => Promise<void> {
  diag.setLogger(exporterLog(), { logLevel: DiagLogLevel.ERROR, suppressOverrideMessage: true });
  const resource = defaultResource()
    .merge(resourceFromAttributes({ 'service.name': 'broadsheet', 'process.pid': process.pid }))
    .merge(detectResources({ detectors: [envDetector] }));
  const provider = new BasicTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  registerTracer(tracerOf(provider));
  return async () => {
    registerTracer(null);
    const limit = new Promise<void>(resolve => setTimeout(resolve, FLUSH_MS).unref());
    await Promise.race([provider.shutdown().catch(() => {}), limit]);
  };
}

/**
 * Creates spans whose parents are the enclosing ones. Next creates none, because no provider is registered globally.
 */
function tracerOf(provider: BasicTracerProvider): Tracer {
  const tracer = provider.getTracer('broadsheet');
  const around = new AsyncLocalStorage<Span>();
  return (name, facts, work) => {
    const parent = around.getStore();
    const id = requestId();
    const attributes = { ...facts, ...(id !== undefined && { 'request.id': id }) };
    const span = tracer.startSpan(
      name,
      { attributes },
      parent ? trace.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT,
    );
    return around.run(span, async () => {
      try {
        return await work();
      } catch (error) {
        markFailure(span, error);
        throw error;
      } finally {
        span.end();
      }
    });
  };
}

/** Marks a span whose work threw. Messages are left out, because they may contain text written by people. */
function markFailure(span: Span, error: unknown): void {
  const { name, status } = error as { name?: unknown; status?: unknown };
  // Refusals are not failures.
  if (typeof status === 'number' && status < 500) return void span.setAttribute('refusal.status', status);
  span.setAttribute('error.type', typeof name === 'string' ? name : 'unknown');
  span.setStatus({ code: SpanStatusCode.ERROR });
}

function exporterLog() {
  let loggedAt = -Infinity;
  const ignore = () => {};
  return {
    error(message: string) {
      if (performance.now() - loggedAt < LOG_EVERY_MS) return;
      loggedAt = performance.now();
      logger.warn({ reason: message.slice(0, 300) }, 'could not export spans');
    },
    ...{ warn: ignore, info: ignore, debug: ignore, verbose: ignore },
  };
}
