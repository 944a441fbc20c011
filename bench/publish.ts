import { Client } from 'pg';
import { startTestServer } from '@/scripts/test/server';
import { signInAs } from '@/scripts/test/sign-in';
import { median, quantile } from './load';
import { newsroomApi } from './newsroom-api';
import { newestStory, publishAndSee } from './publishing';

/** The time from the click on Publish to the new headline on every page: publishes of one story through the API. */
const PUBLISHES = 100;
/** Publishes before measuring, so that V8 has optimised the code, as in a server that has run for a while. */
const WARMING_UP = 30;
/** About as many statements as a publish and the page loads after it send, as a baseline for the machine. */
const STATEMENTS = 30;

const server = await startTestServer();
try {
  const headers = await signInAs(server.url, 'ines.marchetti@broadsheet.example', server.password);
  const call = newsroomApi(server.url, headers);
  const id = await newestStory(server.url);
  const times: number[] = [];
  const reference: number[] = [];
  const database = new Client({ connectionString: server.databaseUrl });
  await database.connect();
  for (let round = 0; round < WARMING_UP; round++) await publishAndSee(server.url, call, id);
  for (let round = 0; round < PUBLISHES; round++) {
    times.push(await publishAndSee(server.url, call, id));
    reference.push(await timeEmptyStatements(database));
  }
  await database.end();
  console.log(`\nPublish to visible on story, section and front, ${PUBLISHES} times`);
  const alone = median(reference);
  const print = (name: string, ms: number) =>
    console.log(`  ${name.padEnd(28)} ${ms.toFixed(0).padStart(4)} ms (${(ms / alone).toFixed(1)})`);
  print(`${STATEMENTS} empty statements`, alone);
  print('median', median(times));
  print('p95', quantile(times, 0.95));
} finally {
  await server.stop();
}

/** @returns milliseconds that PostgreSQL takes to answer empty statements one after another */
async function timeEmptyStatements(database: Client): Promise<number> {
  const began = performance.now();
  for (let count = 0; count < STATEMENTS; count++) await database.query('SELECT');
  return performance.now() - began;
}
