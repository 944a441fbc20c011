import { BASE_URL, expect, PASSWORD, test } from '@/e2e/fixtures';
import { drill } from '@/scripts/test/drill/drill';

for (const seed of [1, 2])
  test(`Three people lose no word while browsers die, networks fail and the story changes its stage (seed ${seed})`, async ({
    browser,
  }) => {
    const { words } = await drill({ url: BASE_URL, password: PASSWORD, browser, seed, steps: 14 });
    expect(words).toBeGreaterThan(2);
  });
