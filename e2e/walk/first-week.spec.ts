import { addColleague, addEdition, addSection, setUp } from './paper';
import { test } from './empty-paper';
import { personAt, type Way } from './person';
import { correct, kill, moveStory, publishBilingual, publishIn, sendBackAndPublish } from './stories';

const WAYS: Record<Way, string> = { keys: 'at a desk, without a mouse', touch: 'on phones' };

for (const way of Object.keys(WAYS) as Way[])
  test(`A newsroom sets up an empty paper and works its first week ${WAYS[way]}`, async ({
    browser,
    emptyPaper,
  }) => {
    test.setTimeout(600_000);
    const admin = await personAt(way, browser, emptyPaper.url);
    const reporter = await personAt(way, browser, emptyPaper.url);
    await test.step('set-up', () => setUp(admin, emptyPaper.code));
    await test.step('sections and editions', async () => {
      await addSection(admin, 'Harbour');
      await addEdition(admin, { name: '中文', code: 'zh', lang: 'zh-Hans', section: '世界' });
      await addEdition(admin, { name: 'Français', code: 'fr', lang: 'fr', section: 'Monde' });
      await addEdition(admin, {
        name: '双语',
        code: 'bi',
        lang: 'en',
        secondLang: 'zh-Hans',
        section: 'World',
      });
    });
    await test.step('a colleague', () => addColleague(admin, reporter));
    const address = await test.step('a story, a note, sent back and published', () =>
      sendBackAndPublish(reporter, admin));
    await test.step('a correction', () => correct(admin, address));
    const moved = await test.step('another slug and section', () => moveStory(admin, address));
    await test.step('a Chinese story', () => publishIn(admin, '中文', '世界'));
    await test.step('a French story', () => publishIn(admin, 'Français', 'Monde'));
    await test.step('a bilingual story', () => publishBilingual(admin));
    await test.step('a kill', () => kill(admin, moved));
  });
