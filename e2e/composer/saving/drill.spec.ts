import { BASE_URL, expect, PASSWORD, test } from '@/e2e/fixtures';
import { drill } from '@/scripts/test/drill/drill';

for (const seed of [1, 2, 3])
  test(`Two people lose no word while browsers die, networks fail and a third moves the story (seed ${seed})`, async ({
    browser,
  }) => {
    const { words } = await drill({ url: BASE_URL, password: PASSWORD, browser, seed, steps: 14 });
    expect(words).toBeGreaterThan(2);
  });
