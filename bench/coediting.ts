import { randomUUID } from 'node:crypto';
import { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import type { Body } from '@/domain/document/body';
import { appliedAll } from '@/domain/document/commits/rebase';
import { schemaHash, stepsFrom } from '@/domain/document/commits/steps';
import { bodySchema } from '@/domain/document/schema';
import { signInAs } from '@/scripts/test/sign-in';
import { startTestServer } from '@/scripts/test/server';
import { cpuSeconds, median, quantile } from './load';
import { newsroomApi } from './newsroom-api';
import { writeLongStory } from './page/long-story';

/**
 * Writing in one text: from a commit to the window of a colleague, its bytes, and the time of the server, for a story of
 * 800 words and one of 20,000; then many who write at once.
 */
const COMMITS = 150;
const PICTURES = 10;
const WRITERS = 30;
const SECONDS = 10;

const server = await startTestServer('demo', () => ({ STRICT_ANSWERS: '' }));
const people = await Promise.all(
  ['ines.marchetti', 'kofi.mensah'].map(name =>
    signInAs(server.url, `${name}@broadsheet.example`, server.password),
  ),
);

interface Answer {
  version: number;
  commits: { steps: unknown[] }[] | null;
  steps?: unknown[];
}

/** A window that follows a story: its version, its text, and when it received each version. */
async function follow(id: string, headers: Record<string, string>) {
  const received = new Map<number, number>();
  const ended = new AbortController();
  let bytes = 0;
  const response = await fetch(`${server.url}/api/newsroom/stories/${id}/events?visit=${randomUUID()}`, {
    headers,
    signal: ended.signal,
  });
  const read = async () => {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of response.body!) {
      bytes += chunk.length;
      text += decoder.decode(chunk, { stream: true });
      const events = text.split('\n\n');
      text = events.pop()!;
      for (const event of events) {
        const version = /"version":(\d+)/.exec(event)?.[1];
        if (event.startsWith('event: saved') && version) received.set(Number(version), performance.now());
      }
    }
  };
  void read().catch(() => null);
  return { received, bytes: () => bytes, end: () => ended.abort() };
}

/** A window that types letters at the end of a paragraph, as the composer sends them. */
async function writer(id: string, headers: Record<string, string>) {
  const call = newsroomApi(server.url, headers);
  const { story } = await call('GET', `/stories/${id}`);
  let doc = Node.fromJSON(bodySchema, story.body as Body);
  let { version } = story;
  const apply = (steps: unknown[]) => {
    doc = appliedAll(doc, stepsFrom(bodySchema, steps)!);
  };
  return {
    async commit(): Promise<{ ms: number; version: number; bytes: number }> {
      const at = Math.floor(doc.childCount / 2);
      const before = doc.children.slice(0, at + 1).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
      const { steps } = new Transform(doc).insert(before - 1, bodySchema.text('x'));
      const body = { version, key: randomUUID(), schema: schemaHash(bodySchema), steps };
      const began = performance.now();
      const answer = (await call('POST', `/stories/${id}/commits`, body)) as unknown as Answer;
      const ms = performance.now() - began;
      for (const { steps: theirs } of answer.commits ?? []) apply(theirs);
      apply(answer.steps ?? (JSON.parse(JSON.stringify(steps)) as unknown[]));
      ({ version } = answer);
      return { ms, version, bytes: JSON.stringify(body).length + JSON.stringify(answer).length };
    },
  };
}

const ms = (times: number[]) =>
  `median ${median(times).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`;

/** Processor time of the server for a request of the same person that reads one number, in milliseconds. */
async function measureBareRequest(id: string): Promise<number> {
  const call = newsroomApi(server.url, people[0]!);
  const { story } = await call('GET', `/stories/${id}`);
  const used = cpuSeconds(server.pid);
  for (let count = 0; count < COMMITS; count++)
    await call('GET', `/stories/${id}/commits?after=${story.version}`);
  return ((cpuSeconds(server.pid) - used) * 1000) / COMMITS;
}

/** One writes and one watches. */
async function measureCommits(words: number): Promise<void> {
  const id = await writeLongStory(server, people[0]!, words, PICTURES);
  const window = await follow(id, people[1]!);
  const ines = await writer(id, people[0]!);
  const [answers, arrivals, bytes]: [number[], number[], number[]] = [[], [], []];
  for (let count = 0; count < 20; count++) await ines.commit();
  const used = cpuSeconds(server.pid);
  const heard = window.bytes();
  for (let count = 0; count < COMMITS; count++) {
    const began = performance.now();
    const done = await ines.commit();
    answers.push(done.ms);
    bytes.push(done.bytes);
    while (!window.received.has(done.version)) await new Promise(resolve => setTimeout(resolve, 1));
    arrivals.push(window.received.get(done.version)! - began);
  }
  const cpu = ((cpuSeconds(server.pid) - used) * 1000) / COMMITS;
  const bare = await measureBareRequest(id);
  console.log(`\n${words} words, ${COMMITS} commits one after the other`);
  console.log(`  to the answer                 ${ms(answers)}`);
  console.log(`  to the window of a colleague  ${ms(arrivals)}`);
  console.log(
    `  processor of the server       ${cpu.toFixed(1)} ms a commit, ${(cpu / bare).toFixed(2)} times a request of the version alone`,
  );
  console.log(
    `  bytes                         ${median(bytes)} sent and answered, ${Math.round((window.bytes() - heard) / COMMITS)} to each window`,
  );
  window.end();
}

/** Many write at once, each commit after the answer to the one before and a pause. */
async function measureCrowd(): Promise<void> {
  const id = await writeLongStory(server, people[0]!, 800, PICTURES);
  const times: number[] = [];
  const until = performance.now() + SECONDS * 1000;
  const work = async (index: number) => {
    const own = await writer(id, people[index % 2]!);
    let took = 0;
    while (performance.now() < until) {
      const done = await own.commit();
      times.push(done.ms);
      took = done.ms;
      await new Promise(resolve => setTimeout(resolve, Math.min(Math.max(150, 4 * took), 2000)));
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, index) => work(index)));
  console.log(`\n${WRITERS} writers of one story of 800 words for ${SECONDS} s`);
  console.log(
    `  ${times.length} commits, to the answer ${ms(times)}, longest ${Math.max(...times).toFixed(0)} ms`,
  );
}

try {
  await measureCommits(800);
  await measureCommits(20_000);
  await measureCrowd();
} finally {
  await server.stop();
}
