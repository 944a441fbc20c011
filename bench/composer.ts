import { chromium, type Page } from 'playwright';
import { findChromium } from '@/scripts/test/runner/chromium';
import { startTestServer } from '@/scripts/test/server';
import { cookiesOf, signInAs } from '@/scripts/test/sign-in';
import { writeAs } from './coediting-windows';
import { keyCosts, type KeyCost } from './page/key-trace';
import { median, quantile } from './load';
import { writeLongStory } from './page/long-story';

/**
 * What a writer waits for, in a real Chromium: the size of the composer's script, the time from opening a story of
 * 20,000 words and 100 pictures until a key shows, the cost of a key in the middle of it, also while two others write
 * there, and the bytes that a save sends.
 */
const WORDS = 20_000;
const PICTURES = 100;
const KEYS = 300;
const KEY_EVERY_MS = 70;
const OPENINGS = 5;
const OTHERS = ['kofi.mensah', 'kofi.mensah'];
/** The shortest interval at which a composer sends changes. */
const OTHERS_EVERY_MS = 150;
/**
 * How often a window redraws for these writers. A key just after a frame waits for the next refresh of the screen,
 * whatever the page does, so a control redraws a dot at the same rate.
 */
const REDRAWN_EVERY_MS = 90;
/**
 * Stories, each measured next to the plain short one of the same run: words, notes, suggestions, and the find bar open.
 */
const AT_WORK = [
  { words: WORDS, notes: 500, suggestions: 500, finds: true },
  { words: 3 * WORDS, notes: 0, suggestions: 0, finds: true },
];
// Fifty characters of prose; KEYS is a multiple of that.
const SENTENCE = 'Boats came back at dusk, and nobody counted them. ';

/** Bytes of the last save's body and of its answer on the wire, and of the text in the composer. */
let lastSave = { sent: 0, answered: 0, text: 0 };

const server = await startTestServer();
const browser = await chromium.launch({
  executablePath: (await findChromium()) ?? undefined,
  args: ['--no-sandbox'],
});
try {
  const headers = await signIn();
  const long = await writeLongStory(server, headers, WORDS, PICTURES);
  const short = await writeLongStory(server, headers, 800, 3);
  const { first, all } = await scriptSize(short);
  console.log(
    `\nscript, gzipped: ${(first / 1000).toFixed(1)} kB before the composer is drawn, ${(all / 1000).toFixed(1)} kB until the network is idle\n`,
  );
  for (const [name, id] of Object.entries({ 'a story of 800 words': short, 'the long one': long })) {
    const times = [];
    for (let round = 0; round < OPENINGS; round++) times.push(await opening(id));
    console.log(`${name.padEnd(24)} from opening until a key shows: median ${median(times).toFixed(0)} ms`);
  }
  const few = await typing(short);
  const many = await typing(long);
  const saveOfLong = lastSave;
  const row = (name: string, of: (cost: KeyCost) => number) => {
    const costs = many.map(of);
    const p95 = quantile(costs, 0.95);
    const ratio = p95 / quantile(few.map(of), 0.95);
    console.log(
      `${name.padEnd(44)} median ${median(costs).toFixed(1).padStart(5)} ms   p95 ${p95.toFixed(1).padStart(5)} ms   ${ratio.toFixed(1)} × the short story`,
    );
  };
  console.log(`\n${many.length} keys in the middle of ${WORDS} words and ${PICTURES} pictures`);
  row('scripting from a key to its frame', ({ script }) => script);
  row('style and layout to its frame', ({ layout }) => layout);
  row('from a key to its frame', ({ frame }) => frame);
  row('scripting from a key to the next', ({ allScript }) => allScript);
  const plain = p95OfFrames(few);
  const besideFrames = await typing(long, { saves: false, redraws: true });
  const stop = await othersWrite(long);
  const among = await typing(long, { saves: false });
  await stop();
  console.log('the same while two others write in that paragraph, p95');
  for (const [name, of] of Object.entries({
    'scripting, style and layout to its frame': ({ script, layout }: KeyCost) => script + layout,
    'from a key to its frame': ({ frame }: KeyCost) => frame,
  })) {
    const [alone, redrawn, shared] = [many, besideFrames, among].map(costs => quantile(costs.map(of), 0.95));
    console.log(
      `${name.padEnd(44)} ${shared!.toFixed(1).padStart(5)} ms   ${(shared! / alone!).toFixed(2)} × alone   ${(shared! / redrawn!).toFixed(2)} × alone with a dot that is redrawn as often`,
    );
  }
  for (const { words, notes, suggestions, finds } of AT_WORK) {
    const id = await writeLongStory(server, headers, words, PICTURES, { notes, suggestions });
    const frames = (await typing(id, { finds })).map(({ frame }) => frame);
    console.log(
      `${words} words, ${notes} notes, ${suggestions} suggestions${finds ? ', find bar open' : ''}: from a key to its frame median ${median(frames).toFixed(1)} ms, p95 ${quantile(frames, 0.95).toFixed(1)} ms; the plain short story ${plain.toFixed(1)} ms`,
    );
  }
  const { sent, answered, text } = saveOfLong;
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(
    `\na save of one paragraph of it sends ${kB(sent)} and receives ${kB(answered)}; its text alone is ${kB(text)}`,
  );
} finally {
  await browser.close();
  await server.stop();
}

function signIn(name = 'ines.marchetti') {
  return signInAs(server.url, `${name}@broadsheet.example`, server.password);
}

function p95OfFrames(costs: KeyCost[]): number {
  return quantile(
    costs.map(({ frame }) => frame),
    0.95,
  );
}

/**
 * Other people write in the middle of a story.
 * @returns a function that stops them, and throws when they wrote too little
 */
async function othersWrite(id: string): Promise<() => Promise<void>> {
  const writers = await Promise.all(OTHERS.map(async name => writeAs(server.url, id, await signIn(name))));
  let isDone = false;
  let commits = 0;
  const writing = writers.map(async writer => {
    for (; !isDone; commits++) {
      await writer.commit();
      await new Promise(resolve => setTimeout(resolve, OTHERS_EVERY_MS));
    }
  });
  return async () => {
    isDone = true;
    await Promise.all(writing);
    if (commits < KEYS / OTHERS.length) throw new Error(`The others wrote only ${commits} times.`);
  };
}

/** Opens a story in a new browser profile, and runs the work once a key shows in it. */
async function opened<T>(id: string, before: (page: Page) => unknown, work: (page: Page) => Promise<T>) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    await context.addCookies(cookiesOf(await signIn(), server.url));
    const page = await context.newPage();
    await page.addInitScript({ path: 'bench/page/first-key.js' });
    await before(page);
    await page.goto(`${server.url}/newsroom/stories/${id}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => 'firstKeyAt' in globalThis);
    return await work(page);
  } finally {
    await context.close();
  }
}

/** Milliseconds from requesting the page until a key shows. */
function opening(id: string): Promise<number> {
  return opened(
    id,
    () => {},
    page => page.evaluate(() => (globalThis as unknown as { firstKeyAt: number }).firstKeyAt),
  );
}

/** Bytes of script: requested before the composer is drawn, and in all until the network is idle. */
function scriptSize(id: string): Promise<{ first: number; all: number }> {
  return opened(
    id,
    page => page.setExtraHTTPHeaders({ 'accept-encoding': 'gzip' }),
    async page => {
      await page.waitForLoadState('networkidle');
      const { renderedAt, scripts } = await page.evaluate(() => ({
        renderedAt: (globalThis as unknown as { renderedAt: number }).renderedAt,
        scripts: performance
          .getEntriesByType('resource')
          .filter((entry): entry is PerformanceResourceTiming => entry.name.endsWith('.js'))
          .map(({ startTime, encodedBodySize }) => ({ startTime, bytes: encodedBodySize })),
      }));
      const sum = (some: typeof scripts) => some.reduce((total, { bytes }) => total + bytes, 0);
      return { first: sum(scripts.filter(({ startTime }) => startTime < renderedAt)), all: sum(scripts) };
    },
  );
}

/** Types in the middle of a story, and reads the cost of each key from a trace. */
function typing(id: string, { finds = false, saves = true, redraws = false } = {}): Promise<KeyCost[]> {
  return opened(
    id,
    () => {},
    async page => {
      if (finds) {
        await page.locator('.printed-body').focus();
        await page.keyboard.press('Control+f');
        await page.locator('.find-bar input').first().fill('the');
      }
      if (redraws) await page.evaluate(redrawDot, REDRAWN_EVERY_MS);
      const paragraphs = page.locator('.printed-body > p');
      const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2));
      await middle.click();
      await page.keyboard.press('End');
      await page.keyboard.type(SENTENCE.slice(0, 20), { delay: KEY_EVERY_MS });
      await browser.startTracing(page, { categories: ['devtools.timeline', 'v8', 'v8.execute'] });
      await page.keyboard.type(SENTENCE.repeat(KEYS / SENTENCE.length), { delay: KEY_EVERY_MS });
      const costs = keyCosts((await browser.stopTracing()).toString());
      if (saves) lastSave = await measureSave(page);
      return costs;
    },
  );
}

/** Redraws a pixel in a corner of the page. */
function redrawDot(everyMs: number): void {
  const dot = document.createElement('i');
  dot.style.cssText = 'position: fixed; right: 0; bottom: 0; width: 1px; height: 1px; background: red';
  document.body.append(dot);
  let isRed = true;
  setInterval(() => {
    isRed = !isRed;
    dot.style.background = isRed ? 'red' : 'blue';
  }, everyMs);
}

/** Types another word, and measures the save that follows. */
async function measureSave(page: Page): Promise<typeof lastSave> {
  const finished = page.waitForEvent('requestfinished', request => request.method() === 'PUT');
  await page.keyboard.type('Saved. ');
  const request = await finished;
  const answer = await (await request.response())!.body();
  const { requestBodySize, responseBodySize } = await request.sizes();
  const text = await page.locator('.printed-body').evaluate(body => body.textContent ?? '');
  return { sent: requestBodySize, answered: responseBodySize || answer.length, text: text.length };
}
