import type { CDPSession, Page } from '@playwright/test';
import { startStory, body, expect, saved, test } from '@/e2e/fixtures';

/** A phonetic Chinese input method, as seen by the browser. */
class InputMethod {
  private constructor(private readonly session: CDPSession) {}

  static async at(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Types the underlined text that is not committed yet. */
  async compose(...stages: string[]): Promise<void> {
    for (const text of stages)
      await this.session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
  }

  /** Commits the chosen characters. */
  async choose(text: string): Promise<void> {
    await this.session.send('Input.insertText', { text });
  }
}

const savesOf = (page: Page) => {
  const texts: string[] = [];
  page.on('request', request => {
    if (request.method() === 'PUT') texts.push(request.postData() ?? '');
  });
  return texts;
};
const headline = (page: Page) => page.getByLabel('Headline', { exact: true });

test('A reporter writing with an input method is not disturbed by a save, a shortcut or a colleague', async ({
  at,
}) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await startStory(ines.page);
  await body(ines.page).click();
  await ines.page.keyboard.type('渡轮');
  await saved(ines.page);
  await kofi.page.goto(path);
  await expect(body(kofi.page)).toBeEditable();
  const method = await InputMethod.at(ines.page);
  const texts = savesOf(ines.page);

  await ines.page.keyboard.type('又');
  await method.compose('c', 'ch', 'chong');
  await headline(kofi.page).fill('夜航恢复');
  await saved(kofi.page);
  await method.compose('chongx', 'chongxin');
  await expect(body(ines.page)).toHaveText('渡轮又chongxin');
  await expect(headline(ines.page)).toHaveValue('');
  await method.choose('重新');
  await method.compose('kai', 'kaihang');
  await method.choose('开航');

  await expect(body(ines.page)).toHaveText('渡轮又重新开航');
  await expect(headline(ines.page)).toHaveValue('夜航恢复');
  await expect(body(kofi.page)).toHaveText('渡轮又重新开航');
  expect(texts.filter(text => /chong|kai/.test(text))).toEqual([]);
});

test('A reporter writing a headline with an input method keeps it through a merge, and undoes it whole', async ({
  at,
}) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await startStory(ines.page);
  await kofi.page.goto(path);
  await expect(body(kofi.page)).toBeEditable();
  const method = await InputMethod.at(ines.page);
  await body(ines.page).click();
  await ines.page.keyboard.type('第一段。');
  await saved(ines.page);
  await headline(ines.page).click();
  await method.compose('y', 'ye', 'yeh', 'yehang');
  await kofi.page.getByLabel('Standfirst', { exact: true }).fill('六艘船');
  await saved(kofi.page);
  await expect(headline(ines.page)).toHaveValue('yehang');
  await method.choose('夜航');
  await expect(headline(ines.page)).toHaveValue('夜航');
  await expect(ines.page.getByLabel('Standfirst', { exact: true })).toHaveValue('六艘船');
  await expect(headline(kofi.page)).toHaveValue('夜航');
  await ines.page.keyboard.press('ControlOrMeta+z');
  await expect(headline(ines.page)).toHaveValue('');
  await expect(body(ines.page)).toHaveText('第一段。');
});

test('A reporter suggests Chinese words with an input method, and they are one insertion', async ({ at }) => {
  const { page } = await at('ines');
  await startStory(page);
  await body(page).click();
  await page.keyboard.type('渡轮开航');
  await saved(page);
  const method = await InputMethod.at(page);
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await method.compose('c', 'ch', 'chong', 'chongxin');
  await method.choose('重新');
  await method.compose('k', 'kai');
  await method.choose('开');
  await expect(body(page).locator('ins')).toHaveText('重新开');
  await expect(body(page)).toHaveText('渡轮开航重新开');
  await saved(page);
  await page.reload();
  await expect(body(page).locator('ins')).toHaveText('重新开');
});
