import { parseArgs } from 'node:util';
import { signInAs } from '@/scripts/test/sign-in';
import { startTestServer } from '@/scripts/test/server';
import { measureCrowd, signInCrowd } from './coediting-crowd';
import { measureHours } from './coediting-hours';
import { follow, writeAs } from './coediting-windows';
import { cpuSeconds, median, quantile } from './load';
import { newsroomApi } from './newsroom-api';
import { writeLongStory } from './page/long-story';

/**
 * Co-editing: the time from a commit to the window of a colleague, its bytes, and the processor time of the server, for
 * stories of 800 and 20,000 words; then many writers and watchers at once, and what is stored after hours of that.
 * `npm run bench:coediting -- --commits 20000`
 */
const COMMITS = 300;
/** Commits before measuring: V8 optimises hot code in the first minutes. */
const WARMING = 1500;
const PICTURES = 10;

const { values } = parseArgs({ options: { commits: { type: 'string', default: '5000' } } });
const commits = Number(values.commits);

const server = await startTestServer('demo', () => ({ STRICT_ANSWERS: '' }));
const people = await Promise.all(
  ['ines.marchetti', 'kofi.mensah'].map(name =>
    signInAs(server.url, `${name}@broadsheet.example`, server.password),
  ),
);

const ms = (times: number[]) =>
  `median ${median(times).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`;

/** Processor time of the server for a minimal request by the same person, which reads one number, in milliseconds. */
async function measureBareRequest(id: string): Promise<number> {
  const call = newsroomApi(server.url, people[0]!);
  const { story } = await call('GET', `/stories/${id}`);
  const used = cpuSeconds(server.pid);
  for (let count = 0; count < COMMITS; count++)
    await call('GET', `/stories/${id}/commits?after=${story.version}`);
  return ((cpuSeconds(server.pid) - used) * 1000) / COMMITS;
}

/** One person writes and one watches. */
async function measureCommits(words: number): Promise<void> {
  const id = await writeLongStory(server, people[0]!, words, PICTURES);
  const window = await follow(server.url, id, people[1]!);
  const ines = await writeAs(server.url, id, people[0]!);
  const [answers, arrivals, bytes]: [number[], number[], number[]] = [[], [], []];
  for (let count = 0; count < WARMING; count++) await ines.commit();
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
  console.log(`\n${words} words, ${COMMITS} sequential commits, after ${WARMING} to warm up`);
  console.log(`  to the answer                 ${ms(answers)}`);
  console.log(`  to the window of a colleague  ${ms(arrivals)}`);
  console.log(
    `  processor time of the server  ${cpu.toFixed(1)} ms a commit, ${(cpu / bare).toFixed(2)} times a request that reads the version`,
  );
  console.log(
    `  bytes                         ${median(bytes)} sent and answered, ${Math.round((window.bytes() - heard) / COMMITS)} to each window`,
  );
  window.end();
}

try {
  await measureCommits(800);
  await measureCommits(20_000);
  const crowd = await signInCrowd(server);
  await measureCrowd(server, crowd);
  await measureHours(server, crowd, commits);
} finally {
  await server.stop();
}
