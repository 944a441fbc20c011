import type { Browser } from 'playwright';
import type { TestServer } from '@/scripts/test/server';
import { plainScreens } from '@/scripts/test/source/screens';
import { cookiesOf, signInAs } from '@/scripts/test/sign-in';

const ROUNDS = 6;

/** Milliseconds from requesting each screen of the newsroom until its heading shows, with a warm browser cache. */
export async function openScreens(browser: Browser, server: TestServer): Promise<number[]> {
  const context = await browser.newContext({ baseURL: server.url });
  const headers = await signInAs(server.url, 'kofi.mensah@broadsheet.example', server.password);
  await context.addCookies(cookiesOf(headers, server.url));
  const page = await context.newPage();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const screen of plainScreens()) {
      const began = performance.now();
      await page.goto(screen, { waitUntil: 'commit' });
      await page.locator('h1').first().waitFor();
      if (round > 0) times.push(performance.now() - began);
    }
  await context.close();
  return times;
}
