import type { BrowserContext, Page } from '@playwright/test';
import { expectAccessible } from '@/e2e/accessible';
import { journalOf } from '@/scripts/test/drill/browser-faults';
import { startStory, body, CAST, expect, PASSWORD, saved, test, unique } from '@/e2e/fixtures';
import { cutOff, kept, kill, savedStory } from './stories';

const offer = (page: Page) => page.getByText(/^Text written here at/);

/** Creates a story and keeps writing while the server is unreachable; then the browser crashes. */
async function writeAndDie(page: Page, context: BrowserContext, text: string): Promise<string> {
  const path = await savedStory(page);
  await context.setOffline(true);
  await page.keyboard.type(` ${text}`);
  await expect(kept(page)).toBeVisible();
  await kill(page);
  await context.setOffline(false);
  return path;
}

test('Text of a browser that was killed offline is offered with its difference, and used when asked for', async ({
  at,
}) => {
  const { page, context } = await at('ines');
  const text = unique('Written while nothing went through.');
  const path = await writeAndDie(page, context, text);

  const again = await context.newPage();
  await again.goto(path);
  await expect(offer(again)).toBeVisible();
  await expect(body(again)).not.toContainText(text);
  await again.getByRole('button', { name: 'Show changes' }).click();
  await expect(
    again.getByRole('region', { name: 'What the unsent text would change' }).locator('ins').first(),
  ).toContainText('Written');
  await expectAccessible(again);
  await again.getByRole('button', { name: 'Use this text' }).click();
  await expect(body(again)).toContainText(`What the server has. ${text}`);
  await saved(again);
  await again.reload();
  await expect(body(again)).toContainText(text);
  await expect(offer(again)).toHaveCount(0);
});

test('Unsent text is merged with what a colleague has saved since', async ({ at }) => {
  const { page, context } = await at('ines');
  const kofi = await at('kofi');
  const [text, headline] = [unique('Written while nothing went through.'), unique('Ferries return')];
  const path = await writeAndDie(page, context, text);
  await kofi.page.goto(path);
  await kofi.page.getByLabel('Headline', { exact: true }).fill(headline);
  await saved(kofi.page);

  const again = await context.newPage();
  await again.goto(path);
  await expect(again.getByText(/The server has newer text/)).toBeVisible();
  await again.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(body(again)).toContainText(text);
  await expect(again.getByLabel('Headline', { exact: true })).toHaveValue(headline);
  await saved(again);
  await expect(body(kofi.page)).toContainText(text);
});

test('Unsent text that is used over a newer one takes no paragraph from a colleague', async ({ at }) => {
  const { page, context } = await at('ines');
  const kofi = await at('kofi');
  const text = unique('Written while nothing went through.');
  const path = await writeAndDie(page, context, text);
  const theirs = unique('A paragraph of a colleague.');
  await kofi.page.goto(path);
  await body(kofi.page).click();
  await kofi.page.keyboard.press('ControlOrMeta+End');
  await kofi.page.keyboard.type(`\n${theirs}`);
  await saved(kofi.page);

  const again = await context.newPage();
  await again.goto(path);
  await again.getByRole('button', { name: 'Use this text' }).click();
  await expect(body(again)).toContainText(text);
  await expect(body(again)).toContainText(theirs);
  await saved(again);
  await expect(body(kofi.page)).toContainText(text);
  await expect(body(kofi.page)).toContainText(theirs);
});

test('Unsent text whose merge was not finished takes nothing from a colleague the next time', async ({
  at,
}) => {
  const { page, context } = await at('ines');
  const kofi = await at('kofi');
  const text = unique('Written while nothing went through.');
  const path = await writeAndDie(page, context, text);
  const [changed, added] = [unique('Changed by a colleague.'), unique('A paragraph of a colleague.')];
  await kofi.page.goto(path);
  await body(kofi.page).click();
  await kofi.page.keyboard.press('ControlOrMeta+End');
  await kofi.page.keyboard.type(` ${changed}\n${added}`);
  await saved(kofi.page);

  const merge = (of: Page) =>
    of.getByRole('main', { name: 'Two people changed this story at the same time' });
  const again = await context.newPage();
  await again.goto(path);
  await expect(offer(again)).toBeVisible();
  const before = await journalOf(again);
  await again.getByRole('button', { name: 'Use this text' }).click();
  await expect(merge(again)).toBeVisible();
  // The entry of this session has replaced the earlier one.
  await expect.poll(() => journalOf(again)).not.toContain(before.slice(1, -1));
  await expect.poll(() => journalOf(again)).toContain(text);
  await kill(again);

  const third = await context.newPage();
  await third.goto(path);
  await third.getByRole('button', { name: 'Use this text' }).click();
  await expect(merge(third)).toBeVisible();
  for (const both of await merge(third).getByRole('radio', { name: 'Both' }).all()) await both.check();
  await third.getByRole('button', { name: 'Save the merge' }).click();
  await saved(third);
  for (const part of [text, changed, added]) await expect(body(kofi.page)).toContainText(part);
});

test('Words typed while unsent text is taken up stay', async ({ at }) => {
  const { page, context } = await at('ines');
  const text = unique('Written while nothing went through.');
  const path = await writeAndDie(page, context, text);
  const again = await context.newPage();
  await again.goto(path);
  await expect(offer(again)).toBeVisible();
  await again.route(`**/api${path}`, async route => {
    if (route.request().method() === 'PUT') await new Promise(resolve => setTimeout(resolve, 700));
    await route.continue();
  });
  await again.getByRole('button', { name: 'Use this text' }).click();
  await again.getByLabel('Headline', { exact: true }).click();
  await again.keyboard.type('Typed meanwhile', { delay: 20 });
  await expect(body(again)).toContainText(text);
  await saved(again);
  await again.reload();
  await expect(body(again)).toContainText(text);
  await expect(again.getByLabel('Headline', { exact: true })).toHaveValue('Typed meanwhile');
});

test('Unsent text that is dropped can be brought back', async ({ at }) => {
  const { page, context } = await at('ines');
  const path = await writeAndDie(page, context, unique('Not wanted.'));
  const again = await context.newPage();
  await again.goto(path);
  await again.getByRole('button', { name: 'Discard' }).click();
  await expect(offer(again)).toHaveCount(0);
  await again.getByRole('button', { name: 'Restore' }).click();
  await expect(offer(again)).toBeVisible();
  await again.getByRole('button', { name: 'Discard' }).click();
  await again.reload();
  await expect(body(again)).toContainText('What the server has.');
  await expect(offer(again)).toHaveCount(0);
});

test('Another person on the same browser is never shown unsent text', async ({ at }) => {
  const { page, context } = await at('ines');
  const text = unique('For her eyes only.');
  const path = await writeAndDie(page, context, text);
  await context.clearCookies();
  const next = await context.newPage();
  await next.goto('/newsroom/sign-in');
  await next.getByLabel(/mail/i).fill(CAST.kofi);
  await next.locator('input[type=password]').fill(PASSWORD);
  await next.getByRole('button', { name: 'Sign in' }).click();
  await next.waitForURL(/\/newsroom$/);
  await next.goto(path);
  await expect(body(next)).toContainText('What the server has.');
  await expect(offer(next)).toHaveCount(0);
  await expect(next.locator('body')).not.toContainText(text);
});

test('Signing out sends unsent text first', async ({ at }) => {
  const { page, context } = await at('ines');
  const kofi = await at('kofi');
  const text = unique('Sent on the way out.');
  const path = await writeAndDie(page, context, text);
  const budget = await context.newPage();
  await budget.goto('/newsroom');
  await budget.getByRole('navigation').first().getByRole('button', { name: 'Sign out' }).click();
  await budget.waitForURL(/sign-in/);
  await kofi.page.goto(path);
  await expect(body(kofi.page)).toContainText(text);
});

test('A person who signs out while the server refuses everything is warned, and the text stays', async ({
  at,
}) => {
  const { page, context } = await at('ines');
  const text = unique('Not yet sent.');
  const path = await writeAndDie(page, context, text);
  const budget = await context.newPage();
  await budget.goto('/newsroom');
  const backOn = await cutOff(context);
  await budget.getByRole('navigation').first().getByRole('button', { name: 'Sign out' }).click();
  const warning = budget.getByRole('dialog', { name: 'Unsent text' });
  await expect(warning).toContainText('The text of 1 story hasn’t reached the server.');
  await warning.getByRole('button', { name: 'Stay signed in' }).click();
  await backOn();
  await budget.goto(path);
  await expect(offer(budget)).toBeVisible();
});

test('A tab with unsent text asks before it closes', async ({ at }) => {
  const { page, context } = await at('ines');
  await startStory(page);
  await cutOff(context);
  await body(page).click();
  await page.keyboard.type('Not sent yet.');
  await expect(kept(page)).toBeVisible();
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(body(page)).toContainText('Not sent yet.');
});

test('A long text is sent compressed', async ({ at }) => {
  const { page } = await at('ines');
  await startStory(page);
  const sent = page.waitForRequest(request => request.method() === 'PUT' && /stories\//.test(request.url()));
  await body(page).click();
  await page.keyboard.insertText('Six ferries cross until two in the morning. '.repeat(300));
  const request = await sent;
  expect(await request.headerValue('content-encoding')).toBe('gzip');
  expect(request.postDataBuffer()!.length).toBeLessThan(3000);
  await saved(page);
});

test('A writer signed out in mid-sentence signs in again in place, and nothing is lost', async ({ at }) => {
  const { page, context } = await at('ines');
  const kofi = await at('kofi');
  const path = await savedStory(page);
  await context.clearCookies();
  const text = unique('Written while signed out.');
  await page.keyboard.type(` ${text}`);
  const dialog = page.getByRole('dialog', { name: 'Sign in again to continue' });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Password').fill('not the password');
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog.getByText(/Wrong email or password/)).toBeVisible();
  await dialog.getByLabel('Password').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toBeHidden();
  await saved(page);
  await kofi.page.goto(path);
  await expect(body(kofi.page)).toHaveText(`What the server has. ${text}`);
});

test('A writer whose session ends with everything saved is asked to sign in, and then sees what a colleague wrote', async ({
  at,
}) => {
  const { page, context } = await at('ines');
  const kofi = await at('kofi');
  const path = await savedStory(page);
  await context.clearCookies();
  const dialog = page.getByRole('dialog', { name: 'Sign in again to continue' });
  await expect(dialog.getByText('Everything is saved.')).toBeVisible();
  await kofi.page.goto(path);
  await body(kofi.page).click();
  await kofi.page.keyboard.press('Control+End');
  const text = unique('Written by a colleague.');
  await kofi.page.keyboard.type(` ${text}`);
  await saved(kofi.page);
  await dialog.getByLabel('Password').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toBeHidden();
  await expect(body(page)).toContainText(text);
});

test('Words typed while the sign-in dialog opens go into the text', async ({ at }) => {
  const { page, context } = await at('ines');
  const path = await savedStory(page);
  await context.clearCookies();
  const dialog = page.getByRole('dialog', { name: 'Sign in again to continue' });
  let typed = '';
  for (let word = 0; !(await dialog.isVisible()); word++) {
    typed += ` w${word}`;
    await page.keyboard.type(` w${word}`, { delay: 15 });
  }
  await page.keyboard.type(' and after it opened.', { delay: 15 });
  await expect(dialog.getByLabel('Password')).toHaveValue('');
  await page.keyboard.press('F6');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await page.keyboard.type(' Then on.');
  await saved(page);
  await page.goto(path);
  await expect(body(page)).toHaveText(`What the server has.${typed} and after it opened. Then on.`);
});

test('Unsent text stays where it is when the server cannot be asked about it', async ({ at }) => {
  const { page, context } = await at('ines');
  const path = await writeAndDie(page, context, unique('Written while nothing went through.'));
  const again = await context.newPage();
  await again.goto(path);
  await expect(offer(again)).toBeVisible();
  const backOn = await cutOff(context);
  await again.getByRole('button', { name: 'Use this text' }).click();
  await expect(again.getByText(/Nothing was changed/)).toBeVisible();
  await expect(offer(again)).toBeVisible();
  await backOn();
  await again.getByRole('button', { name: 'Use this text' }).click();
  await expect(body(again)).toContainText('Written while nothing went through.');
});

test('A save that is sent twice because its response was lost leaves one text', async ({ at }) => {
  const { page } = await at('ines');
  const path = await startStory(page);
  let lost = 0;
  await page.route(`**/api${path}`, async route => {
    if (route.request().method() !== 'PUT' || lost > 1) return route.continue();
    lost++;
    await route.fetch();
    return route.abort();
  });
  await body(page).click();
  const text = unique('Sent more than once.');
  await page.keyboard.type(text);
  await expect(kept(page)).toBeVisible();
  await page.keyboard.type(' And on.');
  await saved(page);
  expect(lost).toBe(2);
  await page.reload();
  await expect(body(page)).toHaveText(`${text} And on.`);
  await expect(
    page.getByRole('main', { name: 'Two people changed this story at the same time' }),
  ).toHaveCount(0);
});

test('When the composer itself crashes, what was written is offered when the story is opened again', async ({
  at,
}) => {
  const { page } = await at('ines');
  const path = await savedStory(page);
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await page.getByRole('button', { name: 'Submit anyway' }).click();
  await expect(page.getByRole('banner').getByText('Submitted')).toBeVisible();
  await page.route(`**/api${path}`, route =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  );
  const text = unique('Written right before.');
  await body(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(` ${text}`);
  await expect(kept(page)).toBeVisible();
  // Breaks a built-in object, and with it every component that shows dates.
  await page.evaluate(() => Object.defineProperty(Intl, 'DateTimeFormat', { value: null }));
  await page.getByRole('tab', { name: /History/ }).click();
  await page.getByRole('button', { name: 'Compare revisions' }).click();
  await expect(page.getByRole('heading', { name: 'The composer has stopped working' })).toBeVisible();
  await page.getByRole('button', { name: 'Reopen the story' }).click();
  await expect(offer(page)).toBeVisible();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Use this text' }).click();
  await expect(body(page)).toHaveText(`What the server has. ${text}`);
});
