import { expectAccessibleIn } from '@/e2e/accessible';
import { expect, publishUnopened, test, unique } from '@/e2e/fixtures';

test.describe('A reader without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('finds a story by other forms of its words, and sees them marked', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Search' }).first().click();
    await expect(page.getByRole('heading', { name: 'How to search' })).toBeVisible();
    const field = page.getByRole('searchbox', { name: 'Words to search for' });
    await field.fill('harbours');
    await field.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=harbours/);
    await expect(field).toHaveValue('harbours');
    const story = page
      .getByRole('article')
      .filter({ hasText: 'A harbour goes quiet, and the numbers go up' });
    await expect(story.locator('h2 mark')).toHaveText('harbour');
    await expect(story.locator('.summary mark').first()).toHaveText(/^harbours?$/i);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(sideways).toBe(false);
  });

  test('finds a Chinese story by two characters', async ({ page }) => {
    await page.goto('/zh/search');
    await page.getByRole('searchbox').fill('港口');
    await page.getByRole('search').getByRole('button', { name: '搜索' }).click();
    await expect(page.getByRole('article').first().locator('mark').first()).toHaveText('港口');
  });

  test('finds a French story with or without its accents', async ({ page }) => {
    for (const words of ['émail', 'email']) {
      await page.goto(`/fr/search?q=${encodeURIComponent(words)}`);
      await expect(page.getByRole('article').locator('mark', { hasText: /émail/i }).first()).toBeVisible();
    }
  });

  test('finds a name that was misspelt, and is told which name was taken for it', async ({ page }) => {
    await page.goto('/search?q=Oyelran');
    await expect(page.getByText('No results for Oyelran. Showing results for Oyelaran.')).toBeVisible();
    await expect(page.getByRole('article').filter({ hasText: 'Oyelaran' }).first()).toBeVisible();
    await expect(page.getByRole('searchbox')).toHaveValue('Oyelran');
  });

  test('finds an English story by American spelling', async ({ page }) => {
    await page.goto('/search?q=harbor');
    const story = page
      .getByRole('article')
      .filter({ hasText: 'A harbour goes quiet, and the numbers go up' });
    await expect(story.locator('h2 mark')).toHaveText('harbour');
  });

  test('finds a Chinese story by traditional characters and by pinyin', async ({ page }) => {
    for (const words of ['龍門', 'gangkou']) {
      await page.goto(`/zh/search?q=${encodeURIComponent(words)}`);
      await expect(page.getByRole('article').first()).toBeVisible();
    }
    await expect(page.getByRole('article').locator('mark', { hasText: '港口' }).first()).toBeVisible();
  });

  test('is led to the author whose name was typed', async ({ page }) => {
    await page.goto('/search?q=Oyelaran');
    const card = page.locator('.search-cards li').first();
    await expect(card).toContainText('Author');
    await card.getByRole('link').click();
    await expect(page).toHaveURL(/\/author\//);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Oyelaran');
  });

  test('narrows a search by section, time and kind, and sorts it', async ({ page }) => {
    await page.goto('/search?q=harbour');
    const all = await page.getByRole('article').count();
    await page.locator('summary', { hasText: 'Filters' }).click();
    await page
      .getByRole('group', { name: 'Section' })
      .getByLabel(/^Opinion/)
      .check();
    await page.getByRole('button', { name: 'Apply filters' }).click();
    await expect(page).toHaveURL(/section=opinion/);
    const narrowed = await page.getByRole('article').count();
    expect(narrowed).toBeGreaterThan(0);
    expect(narrowed).toBeLessThan(all);
    for (const kicker of await page.getByRole('article').locator('.kicker').allTextContents())
      expect(kicker).toBe('Opinion');
    await page.getByRole('link', { name: 'Past year' }).click();
    await expect(page).toHaveURL(/section=opinion&from=\d{4}-\d\d-\d\d/);
    await page.getByRole('link', { name: 'Newest first' }).click();
    const times = await page
      .getByRole('article')
      .locator('time')
      .evaluateAll(list => list.map(time => time.getAttribute('datetime')!));
    expect(times).toEqual(times.toSorted().toReversed());
    await page.goto('/search?q=harbour');
    await page.locator('summary', { hasText: 'Filters' }).click();
    await page
      .getByRole('group', { name: 'Kind' })
      .getByLabel(/^Live coverage/)
      .check();
    await page.getByRole('button', { name: 'Apply filters' }).click();
    await expect(page).toHaveURL(/kind=live/);
    await expect(page.getByRole('article')).toHaveText(/Rescue crews reach stranded ferry/);
  });

  test('widens a search to all editions, each result in its own language', async ({ page }) => {
    await page.goto('/search?q=港口');
    await page.getByRole('link', { name: /stories in other editions/ }).click();
    await expect(page).toHaveURL(/edition=all/);
    await expect(
      page.getByRole('article').filter({ hasText: '中文' }).first().getByRole('heading'),
    ).toHaveAttribute('lang', 'zh-Hans');
  });

  test('who finds nothing gets links to wider searches', async ({ page }) => {
    await page.goto('/search?q=harbour+xyzzyq&section=world');
    await page.getByRole('link', { name: 'Search again without filters' }).click();
    await expect(page).toHaveURL('/search?q=harbour+xyzzyq');
    await page.getByRole('link', { name: 'harbour', exact: true }).click();
    await expect(page.getByRole('article').first()).toBeVisible();
  });

  test('searches from a page that does not exist', async ({ page }) => {
    await page.goto('/no-such-page');
    await page.getByRole('searchbox').fill('harbour');
    await page.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(/\/search\?q=harbour/);
    await expect(page.getByRole('article').first()).toBeVisible();
  });
});

test('A reader finds a story from the moment it is published', async ({ at, page }) => {
  const { page: desk } = await at('ines');
  const headline = unique('Findable');
  await page.goto(`/search?q="${headline}"`);
  await expect(page.getByRole('article')).toHaveCount(0);
  await publishUnopened(desk, headline);
  await page.reload();
  await expect(page.getByRole('article').getByRole('heading')).toHaveText(headline);
});

test('A reader with forced colours sees the edges of the buttons of the search, and of what is live', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/');
  await expect(page.locator('.live-mark').first()).toHaveCSS('border-top-width', '1px');
  await page.goto('/search?q=harbour');
  for (const name of ['Search', 'Apply filters']) {
    const button = page.locator('main').getByRole('button', { name, exact: true });
    await expect(button).toHaveCSS('border-top-width', '1px');
    await expect(button).not.toHaveCSS('border-top-color', 'rgba(0, 0, 0, 0)');
  }
});

test('A nonsensical query gets a page, never an error', async ({ request }) => {
  const long = 'tea '.repeat(200);
  for (const query of [
    'q=%27%3B DROP TABLE x%3B--&from=2026-13-99&to=never&sort=up&page=-1',
    'q=%5C%26%7C!():*<->&edition=none&edition=all&edition=en&section=a/b/c&section=%F0%9F%8D%B5&author=nobody',
    `q=${encodeURIComponent(long)}`,
    `q=${'x'.repeat(5000)}`,
    'q=%01%02tea&page=99999',
    'q=%ED%A0%80&page=2',
    'q=tea&q=ship&from=2026-11-24&to=2020-01-01',
    'q=-only',
    'q=%E8%8C%B6'.repeat(20),
  ]) {
    const answer = await request.get(`/search?${query}`);
    expect([query, answer.status()]).toEqual([query, 200]);
  }
});

test('Machines may keep the page of the search, and none of its results', async ({ request }) => {
  const start = await (await request.get('/search')).text();
  expect(start).toContain('rel="canonical"');
  expect(start).not.toContain('noindex');
  expect(await (await request.get('/search?q=harbour')).text()).toContain('noindex');
});

test.describe('Axe finds nothing on the search pages', () => {
  for (const path of [
    '/search',
    '/search?q=harbour',
    '/search?q=xyzzyq+harbour',
    '/zh/search',
    '/zh/search?q=港口',
    '/zh/search?q=鑫鑫鑫',
    '/fr/search',
    '/fr/search?q=port',
    '/fr/search?q=xyzzyq',
    '/bi/search?q=秘色&edition=all',
  ])
    test(`at ${path} in light and dark`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 900 });
      await page.goto(path);
      const filters = page.locator('.search-filters > summary');
      if (await filters.count()) await filters.click();
      await expectAccessibleIn(page, [
        { colorScheme: 'light', width: 390 },
        { colorScheme: 'dark', width: 390 },
      ]);
    });
});
