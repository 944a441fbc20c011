import { startTestServer } from '@/scripts/test/server';
import { signInAs } from '@/scripts/test/sign-in';
import { median, quantile } from './load';
import { newsroomApi } from './newsroom-api';
import { newestStory, publishAndSee } from './publishing';

/** From the click on Publish to the new headline on every page: publishes of one story through the API. */
const PUBLISHES = 100;
/** Before that, so that the code is compiled as in a server that has run for a while. */
const WARMING_UP = 30;

const server = await startTestServer();
try {
  const headers = await signInAs(server.url, 'ines.marchetti@broadsheet.example', server.password);
  const call = newsroomApi(server.url, headers);
  const id = await newestStory(server.url);
  const times: number[] = [];
  for (let round = 0; round < WARMING_UP; round++) await publishAndSee(server.url, call, id);
  for (let round = 0; round < PUBLISHES; round++) times.push(await publishAndSee(server.url, call, id));
  console.log(`\nPublish to visible on story, section and front, ${PUBLISHES} times`);
  console.log(`median ${median(times).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms`);
} finally {
  await server.stop();
}
