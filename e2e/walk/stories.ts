import type { Page } from '@playwright/test';
import { body, expect, saved, statusOf } from '../fixtures';
import type { Person } from './person';

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** The link to the public page; on a phone it is in the menu. */
const publicLink = (page: Page) => page.locator('header a[target=_blank]').first();

/** Creates a story from the budget, in an edition; the first edition when none is named. */
async function newStory(writer: Person, edition?: string): Promise<string> {
  const { page } = writer;
  await writer.open('Budget');
  await writer.press(page.locator('[data-new-story]').filter({ visible: true }));
  await page.waitForURL(/\/newsroom\/stories\/[^/]+$/);
  await expect(body(page)).toBeEditable();
  if (edition) await inPanel(writer, 'Story', () => writer.choose(field(page, 'Edition'), edition));
  return page.url();
}

/** Does something in the side panel, which on a phone covers the text. */
async function inPanel(writer: Person, tab: string, work: () => Promise<void>): Promise<void> {
  const { page } = writer;
  const opener = page.getByRole('button', { name: 'About this story' });
  const isCovered = await opener.isVisible();
  if (isCovered) await writer.press(opener);
  await writer.press(page.getByRole('tab', { name: new RegExp(`^${tab}`) }));
  await work();
  if (isCovered) await writer.press(page.getByRole('complementary').getByRole('button', { name: 'Close' }));
}

async function writeBody(writer: Person, ...paragraphs: string[]): Promise<void> {
  const { page } = writer;
  await writer.press(body(page));
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText(paragraphs.join('\n'));
}

async function act(writer: Person, name: string): Promise<void> {
  const { page } = writer;
  await saved(page);
  const shown = button(page, name).filter({ visible: true });
  if (!(await shown.count())) await writer.press(button(page, 'Other actions'));
  // Available actions are updated shortly after a save.
  await expect(shown.first()).toBeEnabled();
  await writer.press(shown.first());
}

/** Fills what a dialog asks and sends it. */
async function answer(writer: Person, label: string, text: string, send: string): Promise<void> {
  const dialog = writer.page.getByRole('dialog');
  await writer.write(dialog.getByLabel(label), text);
  await writer.press(dialog.getByRole('button', { name: send }));
  await expect(dialog).toBeHidden();
}

/** Publishes the story that is open, and reads it as a reader does. Returns its public address. */
async function publish(writer: Person, headline: string, subheadline = ''): Promise<string> {
  const { page } = writer;
  await act(writer, 'Publish');
  const address = (await publicLink(page).getAttribute('href'))!;
  await read(writer, address, headline, subheadline);
  return address;
}

async function read(writer: Person, address: string, headline: string, subheadline = ''): Promise<void> {
  const reader = await writer.page.context().newPage();
  await expect.poll(() => statusOf(reader, address)).toBe(200);
  await expect(reader.getByRole('heading', { level: 1 })).toContainText(headline);
  if (subheadline) await expect(reader.getByText(subheadline, { exact: true })).toBeVisible();
  await writer.lookAt(reader);
  await reader.close();
}

/** A reporter's first story: with a note, sent back with a reason, fixed, and published by the editor. */
export async function sendBackAndPublish(reporter: Person, editor: Person): Promise<string> {
  const headline = 'Ferries return at dawn';
  const url = await newStory(reporter);
  await reporter.write(field(reporter.page, 'Headline'), headline);
  await writeBody(reporter, 'Nine boats crossed the bay before six on Monday.', 'Nobody counted them.');
  await act(reporter, 'Submit');
  await reporter.press(button(reporter.page, 'Submit anyway'));
  await expect(
    reporter.page
      .getByText(/^Submitted/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await reporter.look();

  const { page } = editor;
  await editor.open('Budget');
  await editor.press(page.getByRole('link', { name: headline }).first());
  await expect(body(page)).toBeEditable();
  await editor.look();
  await act(editor, 'Return to the reporter');
  await answer(editor, 'What needs to change', 'Who counted the boats?', 'Return');

  await reporter.open('Inbox');
  await reporter.press(reporter.page.getByRole('link').filter({ hasText: 'Who counted the boats?' }).first());
  await reporter.look();
  await reporter.page.goto(url);
  await expect(body(reporter.page)).toBeEditable();
  await writeBody(reporter, ' The harbour master did.');
  await act(reporter, 'Submit again');
  await reporter.press(button(reporter.page, 'Submit anyway'));

  await page.reload();
  await expect(body(page)).toContainText('The harbour master did.');
  await inPanel(editor, 'Story', () => editor.choose(field(page, 'Section'), 'World'));
  return publish(editor, headline);
}

export async function correct(editor: Person, address: string): Promise<void> {
  const { page } = editor;
  await act(editor, 'Add a correction…');
  await answer(
    editor,
    'Correction shown to readers',
    'There were ten boats, not nine.',
    'Publish correction',
  );
  const reader = await page.context().newPage();
  await expect
    .poll(async () => (await reader.goto(address)) && (await reader.getByRole('main').innerText()))
    .toContain('There were ten boats, not nine.');
  await reader.close();
}

/** Gives a published story another slug and section. Returns its new address; the old one redirects there. */
export async function moveStory(editor: Person, address: string): Promise<string> {
  const { page } = editor;
  await inPanel(editor, 'Story', async () => {
    await editor.write(field(page, 'Slug'), 'ferries-are-back');
    await editor.choose(field(page, 'Section'), 'Harbour');
  });
  await act(editor, 'Publish changes');
  await expect.poll(() => publicLink(page).getAttribute('href')).toContain('ferries-are-back');
  const moved = (await publicLink(page).getAttribute('href'))!;
  const reader = await page.context().newPage();
  await expect.poll(async () => (await reader.goto(address)) && new URL(reader.url()).pathname).toBe(moved);
  await reader.close();
  return moved;
}

const TEXTS: Record<string, [headline: string, ...paragraphs: string[]]> = {
  中文: ['渡轮清晨复航', '周一清晨六点前，九艘船渡过海湾。', '港务长数过。'],
  Français: ['Les ferries reviennent à l’aube', 'Neuf bateaux ont traversé la baie avant six heures lundi.'],
};

/** Chinese papers print a line under the headline. */
const SUBHEADLINES: Record<string, string> = { 中文: '九艘船赶在六点前过湾' };

export async function publishIn(editor: Person, edition: string, section: string): Promise<void> {
  const { page } = editor;
  const [headline, ...paragraphs] = TEXTS[edition]!;
  await newStory(editor, edition);
  await editor.write(field(page, 'Headline'), headline);
  const subheadline = SUBHEADLINES[edition];
  await expect(field(page, 'Subheadline')).toHaveCount(subheadline ? 1 : 0);
  if (subheadline) await editor.write(field(page, 'Subheadline'), subheadline);
  await writeBody(editor, ...paragraphs);
  await inPanel(editor, 'Story', () => editor.choose(field(page, 'Section'), section));
  await publish(editor, headline, subheadline);
}

export async function publishBilingual(editor: Person): Promise<void> {
  const { page } = editor;
  await newStory(editor, '双语');
  await editor.write(field(page, 'Headline'), 'Ferries return');
  await editor.write(field(page, 'Headline, second language'), '渡轮复航');
  await editor.press(body(page));
  await page.keyboard.insertText('Nine boats crossed.');
  await page.keyboard.press('ControlOrMeta+Alt+4');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('九艘船渡过海湾。');
  await inPanel(editor, 'Story', () => editor.choose(field(page, 'Section'), 'World'));
  await publish(editor, '渡轮复航');
}

export async function kill(editor: Person, address: string): Promise<void> {
  const { page } = editor;
  await editor.open('Budget');
  await editor.press(page.getByRole('link', { name: 'Ferries return at dawn' }).first());
  await expect(publicLink(page)).toBeAttached();
  await act(editor, 'Kill the story…');
  await page.getByRole('dialog').getByLabel('Withdraw it from readers for good').press('Space');
  await answer(editor, 'Reason (for the newsroom only)', 'Made up', 'Kill the story');
  const reader = await page.context().newPage();
  await expect.poll(() => statusOf(reader, address)).toBe(410);
  await editor.lookAt(reader);
  await reader.close();
}
