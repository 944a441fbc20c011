import { randomUUID } from 'node:crypto';
import { chromium, type Page } from 'playwright';
import { emptySlot } from '@/domain/front/arrange';
import type { FrontContents } from '@/domain/front/contents';
import { findChromium } from '@/scripts/test/runner/chromium';
import { startTestServer } from '@/scripts/test/server';
import { cookiesOf, signInAs } from '@/scripts/test/sign-in';
import { median, quantile } from '../load';
import { newsroomApi } from '../newsroom-api';
import { newestStory } from '../publishing';
import { openScreens } from './screens';

/**
 * What people at a desk wait for: from the click on Launch to the new headline on the front that readers get, from an
 * action of one person to the card in its new column on the board of another, and from requesting a screen to its
 * heading.
 */
const ROUNDS = 100;
const MOVES = 40;
/** Launches before measuring, so that V8 has optimised the code, as in a server that has run for a while. */
const WARMING_UP = 30;
/** The readers’ page of the front that is launched. */
const FRONT = '/';

const executablePath = await findChromium();
if (!executablePath) throw new Error('A browser is needed');
const server = await startTestServer();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const headers = await signInAs(server.url, 'ines.marchetti@broadsheet.example', server.password);
  const call = newsroomApi(server.url, headers);
  const storyId = await newestStory(server.url);
  const { story } = await call('GET', `/stories/${storyId}`);
  const { editionId } = story;

  const launches: number[] = [];
  for (let round = -WARMING_UP; round < ROUNDS; round++) {
    const time = await launchAndSee(editionId, storyId);
    if (round >= 0) launches.push(time);
  }
  print(`Launch to visible on the front, ${ROUNDS} times`, launches);

  const context = await browser.newContext({ baseURL: server.url });
  const other = await signInAs(server.url, 'kofi.mensah@broadsheet.example', server.password);
  await context.addCookies(cookiesOf(other, server.url));
  const page = await context.newPage();
  const { id } = await call('POST', '/stories', { editionId, deskId: story.deskId });
  const fields = { ...story.fields, slug: `moves-${randomUUID()}`, relatedIds: [] };
  const place = { editionId, deskId: story.deskId };
  const text = { ...place, version: 1, key: randomUUID(), fields, body: story.body };
  await call('PUT', `/stories/${id}`, text);
  await page.goto('/newsroom/board');
  await page.locator(`[data-card="${id}"]`).waitFor();
  const moves: number[] = [];
  for (let round = -2; round < MOVES; round++) {
    const time = await moveAndSee(page, id, round % 2 === 0 ? 'submit' : 'return');
    if (round >= 0) moves.push(time);
  }
  print(`An action to the card in its column on another screen, ${MOVES} times`, moves);

  const openings = await openScreens(browser, server);
  print(`A screen of the newsroom, from request to heading, ${openings.length} times`, openings);

  async function launchAndSee(frontId: string, placed: string): Promise<number> {
    const headline = `Front ${randomUUID()}`;
    const state = await fetch(`${server.url}/api/newsroom/fronts/${frontId}`, { headers });
    const { draft } = (await state.json()) as { draft: { version: number } };
    const slot = { ...emptySlot('bench-slot'), storyId: placed, headline };
    const fill = { by: 'newest' as const };
    const contents: FrontContents = {
      containers: [
        { id: 'bench-lead', kind: 'lead', title: '', fill, slots: [slot, emptySlot('bench-second')] },
      ],
    };
    await call('PUT', `/fronts/${frontId}`, { version: draft.version, contents });
    const began = performance.now();
    await call('POST', `/fronts/${frontId}/launches`, { version: draft.version + 1, note: '' });
    const shown = await (await fetch(server.url + FRONT)).text();
    if (!shown.includes(headline)) throw new Error('The front does not show the new headline');
    return performance.now() - began;
  }

  async function moveAndSee(board: Page, moved: string, action: 'submit' | 'return'): Promise<number> {
    const { story: now } = await call('GET', `/stories/${moved}`);
    const column = action === 'submit' ? 'submitted' : 'draft';
    const seen = board.locator(`[data-place="${column}"] [data-card="${moved}"]`).waitFor();
    const began = performance.now();
    const reason = action === 'return' ? { reason: 'Once more.' } : {};
    await call('POST', `/stories/${moved}/actions`, {
      ...{ action, version: now.version, key: randomUUID() },
      ...reason,
    });
    await seen;
    return performance.now() - began;
  }
} finally {
  await browser.close();
  await server.stop();
}

function print(what: string, times: number[]): void {
  console.log(`\n${what}`);
  console.log(`median ${median(times).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms`);
}
