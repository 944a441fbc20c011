import { BASE_URL, expect, PASSWORD, publishUnopened, test, unique } from '@/e2e/fixtures';
import { drillEntries } from '@/scripts/test/drill/entries-drill';

for (const seed of [1, 2])
  test(`Two people lose and double no entry while browsers die and networks fail (seed ${seed})`, async ({
    at,
    browser,
  }) => {
    const { page } = await at('ines');
    const { id } = await publishUnopened(page, unique('Night of storms'));
    const { words } = await drillEntries({ url: BASE_URL, password: PASSWORD, browser, seed, steps: 16 }, id);
    expect(words).toBeGreaterThan(2);
  });
