import { BASE_URL, expect, PASSWORD, publishStory, test, unique } from '@/e2e/fixtures';
import { drillEntries } from '@/scripts/test/drill/entries-drill';

for (const seed of [1, 2])
  test(`Two people lose and double no entry while browsers die and networks fail (seed ${seed})`, async ({
    at,
    browser,
  }) => {
    const { page } = await at('ines');
    await publishStory(page, unique('Night of storms'));
    const [, id] = /stories\/([\w-]+)/.exec(page.url())!;
    const { words } = await drillEntries(
      { url: BASE_URL, password: PASSWORD, browser, seed, steps: 16 },
      id!,
    );
    expect(words).toBeGreaterThan(2);
  });
