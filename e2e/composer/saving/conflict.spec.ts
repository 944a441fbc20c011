import type { Page } from '@playwright/test';
import { expectAccessible } from '@/e2e/accessible';
import { startStory, body, expect, saved, test, unique } from '@/e2e/fixtures';
import { headline, openWithoutEvents, savedStory } from './stories';

const standfirst = (page: Page) => page.getByLabel('Standfirst', { exact: true });

test('Two editors who change the same words both see them, and nothing is lost', async ({ at }) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await startStory(ines.page);
  const [first, second] = [unique('Her headline'), unique('His headline')];
  await ines.page.getByLabel('Section', { exact: true }).selectOption({ label: 'World' });
  await saved(ines.page);
  await openWithoutEvents(kofi.page, path);
  await headline(ines.page).fill(first);
  await saved(ines.page);

  await headline(kofi.page).fill(second);
  const merge = kofi.page.getByRole('main', { name: 'Two people changed this story at the same time' });
  const difference = merge.getByRole('group', { name: 'Headline' });
  await expect(difference).toContainText(first.split(' ').at(-1)!);
  await expect(difference).toContainText(second.split(' ').at(-1)!);
  await expect(difference.locator('ins').first()).toBeVisible();
  for (const choice of await merge.getByRole('radio', { name: 'Mine' }).all())
    await choice.check({ force: true });
  await kofi.page.getByRole('button', { name: 'Preview the result' }).click();
  const preview = kofi.page.getByRole('dialog', { name: 'Preview the result' });
  await expect(preview.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText(second);
  await kofi.page.keyboard.press('Escape');
  await kofi.page.getByRole('button', { name: 'Save the merge' }).click();
  await saved(kofi.page);
  await ines.page.goto(path);
  await expect(headline(ines.page)).toHaveValue(second);
  await ines.page.getByRole('tab', { name: /History/ }).click();
  await expect(ines.page.getByText(first).first()).toBeVisible();
});

test('Changes that do not touch are merged automatically, and can be viewed and undone', async ({ at }) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await savedStory(ines.page, 'The last boat left at ten.\nA ticket is two yuan.');
  await openWithoutEvents(kofi.page, path);

  const [first, second] = [unique('Until two in the morning'), unique('Six ferries.')];
  await standfirst(ines.page).fill(first);
  await saved(ines.page);
  await kofi.page.getByText('A ticket is two yuan.').click();
  await kofi.page.keyboard.press('End');
  await kofi.page.keyboard.type(` ${second}`);

  await expect(kofi.page.getByText(/Ines Marchetti changed other parts/)).toBeVisible();
  await expect(standfirst(kofi.page)).toHaveValue(first);
  await kofi.page.getByRole('button', { name: 'See changes' }).click();
  await expect(
    kofi.page.getByRole('region', { name: 'Changes by Ines Marchetti' }).locator('ins').first(),
  ).toContainText('Until');
  await kofi.page.keyboard.type('still here');
  await saved(kofi.page);
  await expect(body(ines.page)).toContainText(second);

  await kofi.page.getByRole('button', { name: 'Undo merge' }).click();
  await expect(standfirst(kofi.page)).toHaveValue('');
  await expect(body(kofi.page)).toContainText(second);
});

test('Undo takes back what a person wrote, even after a colleague wrote something else', async ({ at }) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await savedStory(ines.page, 'The last boat left at ten.\nA ticket is two yuan.');
  await kofi.page.goto(path);
  await kofi.page.getByText('A ticket is two yuan.').click();
  await kofi.page.keyboard.press('End');
  await kofi.page.keyboard.type(' Kofi counts the fares.');
  await expect(body(ines.page)).toContainText('Kofi counts the fares.');

  await ines.page.keyboard.press('ControlOrMeta+z');
  await expect(body(ines.page)).not.toContainText('A ticket is two yuan.');
  await expect(body(ines.page)).toContainText('Kofi counts the fares.');
});

test('An editor settles a merge by keys, sees what was there before, and may undo it', async ({ at }) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await startStory(ines.page);
  await headline(ines.page).fill('Night ferries are back');
  await body(ines.page).click();
  await ines.page.keyboard.type('Each carries a battery of two tons.');
  await saved(ines.page);
  await openWithoutEvents(kofi.page, path);
  await body(ines.page).click();
  await ines.page.keyboard.press('End');
  await ines.page.keyboard.type(' It is quiet.');
  await headline(ines.page).fill('Night ferries return');
  await saved(ines.page);
  await kofi.page.getByText('Each carries').click();
  await kofi.page.keyboard.press('End');
  await kofi.page.keyboard.type(' It is new.');
  await headline(kofi.page).fill('Night ferries: six of them');

  const merge = kofi.page.getByRole('main', { name: 'Two people changed this story at the same time' });
  await expect(merge.getByText('Before Night ferries are back')).toBeVisible();
  // The slug follows the headline and is not a separate question.
  await expect(merge.getByRole('group')).toHaveCount(2);
  await expectAccessible(kofi.page);
  await kofi.page.keyboard.press('F6');
  await kofi.page.keyboard.press('j');
  await kofi.page.keyboard.press('2');
  await kofi.page.keyboard.press('j');
  await kofi.page.keyboard.press('3');
  await merge.getByRole('button', { name: 'Save the merge' }).click();
  await expect(headline(kofi.page)).toHaveValue('Night ferries return');
  await expect(body(kofi.page)).toContainText('It is new.');
  await expect(body(kofi.page)).toContainText('It is quiet.');
  await saved(kofi.page);
  await expect(kofi.page.getByText(/as you chose/)).toBeVisible();
  await kofi.page.getByRole('button', { name: 'Undo merge' }).click();
  await expect(headline(kofi.page)).toHaveValue('Night ferries: six of them');
  await expect(body(kofi.page)).not.toContainText('It is quiet.');
});

test('Words typed while the merge view opens go into the text, and none is taken as a command', async ({
  at,
}) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await savedStory(ines.page, 'Each carries a battery.');
  await openWithoutEvents(kofi.page, path);
  await ines.page.keyboard.type(' It is quiet.');
  await saved(ines.page);

  await kofi.page.getByText('Each carries').click();
  await kofi.page.keyboard.press('End');
  const merge = kofi.page.getByRole('main', { name: 'Two people changed this story at the same time' });
  let typed = '';
  for (let word = 0; !(await merge.isVisible()); word++) {
    typed += ` jk${word}`;
    await kofi.page.keyboard.type(` jk${word}`, { delay: 15 });
  }
  const after = ' 1 2 3 j k, and on it goes.';
  await kofi.page.keyboard.type(after, { delay: 15 });
  const difference = merge.getByRole('group').filter({ hasText: 'It is quiet.' });
  await expect(difference).toContainText(`${typed}${after}`);
  await expect(merge.getByRole('radio', { checked: true })).toHaveCount(0);
  // Key hints are only shown where the keys work.
  await expect(difference.locator('kbd')).toHaveCount(0);

  await kofi.page.keyboard.press('F6');
  await expect(difference.locator('kbd')).toHaveText(['1', '2', '3']);
  await kofi.page.keyboard.press('j');
  await kofi.page.keyboard.press('3');
  await merge.getByRole('button', { name: 'Save the merge' }).click();
  await saved(kofi.page);
  await kofi.page.reload();
  await expect(body(kofi.page)).toContainText(`Each carries a battery.${typed}${after}`);
  await expect(body(kofi.page)).toContainText('It is quiet.');
});

test('A sentence that two people write in different places stays in both', async ({ at }) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await savedStory(ines.page, 'The last boat left at ten.\nA ticket is two yuan.');
  await openWithoutEvents(kofi.page, path);
  const sentence = unique('The pier is closed.');
  await body(ines.page).click();
  await ines.page.keyboard.press('ControlOrMeta+Home');
  await ines.page.keyboard.type(`${sentence}\n`);
  await saved(ines.page);
  await kofi.page.getByText('A ticket is two yuan.').click();
  await kofi.page.keyboard.press('ControlOrMeta+End');
  await kofi.page.keyboard.type(`\n${sentence}`);
  await expect(kofi.page.getByText(/Ines Marchetti changed other parts/)).toBeVisible();
  await saved(kofi.page);
  await kofi.page.reload();
  await expect(body(kofi.page).getByText(sentence)).toHaveCount(2);
});

test('A writer is told when a colleague takes out what they wrote, and brings it back', async ({ at }) => {
  const [ines, kofi] = [await at('ines'), await at('kofi')];
  const path = await startStory(ines.page);
  await body(ines.page).click();
  const text = unique('A ticket is two yuan.');
  await ines.page.keyboard.type(`The last boat left at ten.\n${text}`);
  await saved(ines.page);
  await kofi.page.goto(path);
  await kofi.page.getByText(text).click({ clickCount: 3 });
  await kofi.page.keyboard.press('Backspace');
  await expect(ines.page.getByText('Kofi Mensah changed what you wrote here.')).toBeVisible();
  await expect(body(ines.page)).not.toContainText(text);
  await ines.page.getByRole('button', { name: 'Restore' }).click();
  await expect(body(ines.page)).toContainText(text);
  await saved(ines.page);
});
