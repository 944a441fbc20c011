import type { Page } from '@playwright/test';
import { startStory, body, expect, saved, test, unique, viewLink } from '@/e2e/fixtures';

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });

/** The texts of the pairs of a body, as `first / second`. */
const pairsOf = (page: Page) =>
  body(page)
    .locator('[data-block="bilingual-pair"]')
    .evaluateAll(pairs =>
      pairs.map(pair => [...pair.children].map(side => side.textContent?.trim() ?? '').join(' / ')),
    );

async function startBilingual(page: Page): Promise<string> {
  const path = await startStory(page);
  await field(page, 'Edition').selectOption({ label: '双语' });
  await expect(field(page, 'Headline, second language')).toBeVisible();
  return path;
}

test('An editor writes each short text of a bilingual story in both languages, and readers get two texts', async ({
  at,
  browser,
}) => {
  const { page } = await at('ines');
  await startBilingual(page);
  const title = unique('The quay is quiet');
  await field(page, 'Kicker').fill('Ports');
  await field(page, 'Kicker').press('Enter');
  await page.keyboard.type('港口');
  await page.keyboard.press('Enter');
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await page.keyboard.type('码头静了');
  await page.keyboard.press('Enter');
  await page.keyboard.type('No noise at night.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('夜里没有声音。');
  const chinese = field(page, 'Headline, second language');
  await expect(chinese).toHaveValue('码头静了');
  await expect(chinese).toHaveAttribute('data-field', 'secondHeadline');
  await expect(page.locator('.grow-area', { has: chinese })).toHaveAttribute('lang', 'zh-Hans');
  // The text is not cut off above or below.
  expect(await chinese.evaluate(area => area.scrollHeight <= area.clientHeight)).toBe(true);

  await body(page).click();
  await page.keyboard.type('One.');
  await page.keyboard.press('ControlOrMeta+Alt+4');
  await page.keyboard.press('Tab');
  await page.keyboard.type('一。');
  await field(page, 'Section').selectOption({ index: 1 });
  await saved(page);
  await page.reload();
  await expect(field(page, 'Headline, second language')).toHaveValue('码头静了');
  await field(page, 'Headline').press('ControlOrMeta+End');
  await page.keyboard.type('!');
  await saved(page);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const address = await viewLink(page).getAttribute('href');

  const reader = await browser.newPage();
  await reader.goto(address!);
  const headline = reader.getByRole('heading', { level: 1 });
  await expect(headline.locator('[lang="en"]')).toHaveText(`${title}!`);
  await expect(headline.locator('[lang="zh-Hans"]')).toHaveText('码头静了');
  await expect(reader.locator('.standfirst [lang="zh-Hans"]')).toHaveText('夜里没有声音。');
  await expect(reader.locator('.kicker [lang="zh-Hans"]').first()).toHaveText('港口');
  await reader.close();
});

test('An editor writes pair after pair by keys and leaves the pairs with an empty one', async ({ at }) => {
  const { page } = await at('ines');
  await startBilingual(page);
  await body(page).click();
  await page.keyboard.press('ControlOrMeta+Alt+4');
  await page.keyboard.type(`"Mist"`);
  await page.keyboard.press('Tab');
  await page.keyboard.type('"雾"');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Snow');
  await page.keyboard.press('Tab');
  await page.keyboard.type('雪');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A plain paragraph.');
  await expect.poll(() => pairsOf(page)).toEqual(['“Mist” / “雾”', 'Snow / 雪']);
  await expect(body(page).locator('> p')).toHaveText('A plain paragraph.');

  // Returns to the second pair, and joins it with the first one.
  await body(page).getByText('Snow').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await expect.poll(() => pairsOf(page)).toEqual(['“Mist” Snow / “雾”雪']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => pairsOf(page)).toEqual(['“Mist” / “雾”', 'Snow / 雪']);

  await body(page).getByText('雾').click();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(() => pairsOf(page)).toEqual(['“Mist” / ', 'Snow / “雾”', ' / 雪']);
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(() => pairsOf(page)).toEqual(['“Mist” / “雾”', 'Snow / 雪']);
  await page.keyboard.press('ControlOrMeta+Alt+x');
  await expect.poll(() => pairsOf(page)).toEqual(['“雾” / “Mist”', 'Snow / 雪']);
});

test('A bilingual version of a story begins with the paragraphs of both versions side by side', async ({
  at,
}) => {
  const { page, headers } = await at('ines');
  const first = await startStory(page);
  const id = first.split('/').at(-1)!;
  const title = unique('Ships wait');
  await field(page, 'Headline').fill(title);
  await body(page).click();
  await page.keyboard.type('The port opened in 1994.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nobody complains.');
  await saved(page);
  const editions = await page.locator('[data-field="edition"] option').allTextContents();
  expect(editions).toContain('中文');

  const editionId = async (name: string) =>
    (await page.locator('[data-field="edition"] option', { hasText: name }).getAttribute('value'))!;
  const [zh, bi] = [await editionId('中文'), await editionId('双语')];
  const start = (edition: string) =>
    page.request.post('/api/newsroom/stories', {
      headers: { ...headers, 'content-type': 'application/json' },
      data: { editionId: edition, deskId: null, fromStoryId: id },
    });
  const chinese = (await (await start(zh)).json()) as { id: string };
  await page.goto(`/newsroom/stories/${chinese.id}`);
  await field(page, 'Headline').fill('船在等');
  await body(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('港口1994年启用。');
  await page.keyboard.press('Enter');
  await page.keyboard.type('没人抱怨。');
  await saved(page);

  const both = (await (await start(bi)).json()) as { id: string };
  await page.goto(`/newsroom/stories/${both.id}`);
  await expect(field(page, 'Headline')).toHaveValue(title);
  await expect(field(page, 'Headline, second language')).toHaveValue('船在等');
  await expect(body(page)).toBeEditable();
  await expect
    .poll(() => pairsOf(page))
    .toEqual(['The port opened in 1994. / 港口1994年启用。', 'Nobody complains. / 没人抱怨。']);
});
