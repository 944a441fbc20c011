import type { Route } from '@playwright/test';
import { INTERFACE_LANGUAGES } from '@/domain/language/interface-languages';
import { expectNoSidewaysScroll } from '@/e2e/accessible';
import { expect, publishUnopened, test, unique } from '@/e2e/fixtures';
import { addPerson } from '@/e2e/people/new-person';

const WIDTHS = [320, 360, 390, 480, 701, 820, 1024, 1440];

for (const locale of INTERFACE_LANGUAGES)
  test(`The composer’s bar in ${locale} fits phones and tablets while a published story beside a colleague is saved, being saved, and offline`, async ({
    at,
    atAs,
  }) => {
    const kofi = await at('kofi');
    const { id } = await publishUnopened(kofi.page, unique('Sleeper trains return'));
    const { email, password } = await addPerson(kofi, { locale });
    const { page } = await atAs(email, password);
    await kofi.page.goto(`/newsroom/stories/${id}`);
    await page.goto(`/newsroom/stories/${id}`);
    const bar = page.getByRole('banner');
    const text = page.locator('.ProseMirror');
    const isIn = (kind: string) => expect(bar.locator(`.saved[data-kind=${kind}]`)).toBeAttached();
    await text.click();
    await page.keyboard.type('Saved.');
    await expect(bar.locator('.unpublished')).toBeVisible();
    await expect(bar.locator('.people-where')).toBeVisible();
    await isIn('saved');
    await expectNoSidewaysScroll(page, WIDTHS);

    const held: Route[] = [];
    const requests = new RegExp(`/api/newsroom/stories/${id}`);
    await page.route(requests, route =>
      route.request().method() === 'GET' ? route.continue() : void held.push(route),
    );
    await page.keyboard.type('Being saved.');
    await isIn('saving');
    await expectNoSidewaysScroll(page, WIDTHS);

    await page.route(requests, route => route.abort());
    for (const route of held) await route.abort();
    await isIn('offline');
    await expectNoSidewaysScroll(page, WIDTHS);
  });
