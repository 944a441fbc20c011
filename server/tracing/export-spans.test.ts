import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { JobHelpers } from 'graphile-worker';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from '@/scripts/test/source/imports';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { taskList } from '@/server/jobs/worker';
import { Press } from '@/server/press/press';
import { runWithRequestId } from '@/server/log';
import { exportSpans } from './export-spans';
import { traced } from './traced';

interface SentSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: { key: string; value: Record<string, unknown> }[];
  status: { code?: number };
}
interface Sent {
  resourceSpans: {
    resource: { attributes: { key: string; value: { stringValue?: string } }[] };
    scopeSpans: { spans: SentSpan[] }[];
  }[];
}

const fixture = testPaper();
let collector: Server;
let sent: { path: string; body: Sent }[] = [];
let hangs = false;

beforeEach(async () => {
  sent = [];
  hangs = false;
  collector = createServer((request, response) => {
    void json(request).then(body => {
      sent.push({ path: request.url!, body: body as Sent });
      if (!hangs) response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>(resolve => collector.listen(0, '127.0.0.1', resolve));
  const { port } = collector.address() as AddressInfo;
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${port}`;
});
afterEach(() => {
  delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
  collector.close();
  collector.closeAllConnections();
});

const spans = () =>
  sent.flatMap(({ body }) => body.resourceSpans.flatMap(one => one.scopeSpans.flatMap(scope => scope.spans)));
const factsOf = ({ attributes }: SentSpan) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
const named = (name: string) => spans().find(span => span.name === name)!;

describe('Spans that are exported', () => {
  it('are of saving and publishing a story, a render and a job, each with its ids', async () => {
    const stop = exportSpans();
    const editor = await fixture.paper.person('editor');
    const { editionId, sectionId } = fixture.paper;
    const at = new Date('2026-11-24T01:00:00Z');
    const id = await runWithRequestId('request-1', () =>
      writeStory(editor, { editionId, fields: { slug: `s-${randomUUID()}`, sectionId }, at }),
    );
    await act(editor, id, 'publish', at);
    const page = { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>A page</p>' };
    const press = new Press(async () => page, new Map(), 1_000_000);
    const reader = createServer((request, response) => void press.answer(request, response, request.url!));
    await new Promise<void>(resolve => reader.listen(0, '127.0.0.1', resolve));
    await fetch(`http://127.0.0.1:${(reader.address() as AddressInfo).port}/search?q=a-secret`);
    reader.close();
    const tasks = taskList({ 'send-email': async () => {} });
    const helpers = { job: { attempts: 1 } } as JobHelpers;
    await tasks['send-email']!({}, helpers);
    await stop();

    expect(sent.every(({ path }) => path === '/v1/traces')).toBe(true);
    const { attributes } = sent[0]!.body.resourceSpans[0]!.resource;
    expect(attributes).toContainEqual({ key: 'service.name', value: { stringValue: 'broadsheet' } });
    expect(factsOf(named('story.save'))).toEqual({ 'story.id': id, 'request.id': 'request-1' });
    expect(factsOf(named('story.publish'))).toMatchObject({ 'story.id': id });
    expect(factsOf(named('render'))).toEqual({ 'page.path': '/search' });
    expect(factsOf(named('job send-email'))).toEqual({ 'job.attempts': 1 });
    expect(JSON.stringify(sent)).not.toContain('a-secret');
  });

  it('have the span around them as their parent, and a failure without its message', async () => {
    const stop = exportSpans();
    const failing = traced('outer', {}, () =>
      traced('inner', {}, async () => {
        throw new TypeError('a-secret');
      }),
    );
    await expect(failing).rejects.toThrow('a-secret');
    const refused = traced('refused', {}, () => Promise.reject(Object.assign(new Error(), { status: 422 })));
    await expect(refused).rejects.toThrow();
    await stop();
    expect(named('inner')).toMatchObject({
      ...{ parentSpanId: named('outer').spanId, traceId: named('outer').traceId, status: { code: 2 } },
    });
    expect(factsOf(named('inner'))).toEqual({ 'error.type': 'TypeError' });
    expect(factsOf(named('refused'))).toEqual({ 'refusal.status': 422 });
    expect(named('refused').status.code).not.toBe(2);
    expect(JSON.stringify(sent)).not.toContain('a-secret');
  });

  it('do not delay work while the collector does not answer', async () => {
    hangs = true;
    const stop = exportSpans();
    const began = performance.now();
    for (let count = 0; count < 5000; count++) await traced('render', {}, async () => {});
    expect(performance.now() - began).toBeLessThan(2000);
    await stop();
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('do not delay work while the collector is unreachable', async () => {
    collector.close();
    const stop = exportSpans();
    expect(await traced('render', {}, async () => 'a page')).toBe('a page');
    await stop();
  });
});

describe('Without a collector', () => {
  it('work is done directly', async () => {
    const work = Promise.resolve('done');
    expect(traced('render', {}, () => work)).toBe(work);
  });

  it('the server loads nothing of OpenTelemetry', () => {
    const files = ['app', 'components', 'domain', 'server', 'server.ts'].flatMap(sourceFiles);
    const using = files.filter(file => readFileSync(file, 'utf8').includes("'@opentelemetry/"));
    expect(using).toEqual(['server/tracing/export-spans.ts']);
    const loading = files
      .flatMap(importsOf)
      .filter(({ target, isLoaded }) => isLoaded && target === using[0]);
    expect(loading).toEqual([]);
  });
});
