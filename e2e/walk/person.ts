import { devices, type Browser, type BrowserContextOptions, type Locator, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '../accessible';
import { answers, expect, waitingPage } from '../fixtures';

/** How a person works: at a desk with only a keyboard, or on a phone by touch. */
export type Way = 'keys' | 'touch';

const WAYS: Record<Way, BrowserContextOptions> = {
  keys: { viewport: { width: 1440, height: 900 } },
  touch: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
};
/** Widths at which no screen may scroll sideways. */
const WIDTHS: Record<Way, number[]> = { keys: [768, 1024, 1280, 1440], touch: [320, 390] };
/** More than the tab stops of any page. */
const MAX_TABS = 250;

/** A person with their own browser. */
export interface Person {
  page: Page;
  press(target: Locator): Promise<void>;
  /** Replaces the text of a field. */
  write(field: Locator, text: string): Promise<void>;
  choose(field: Locator, label: string): Promise<void>;
  /** Opens a screen of the newsroom from its navigation. */
  open(screen: string): Promise<void>;
  /** Expects that axe finds nothing on the screen, and that it never scrolls sideways. */
  look(): Promise<void>;
  /** The same of another page in this browser. */
  lookAt(page: Page): Promise<void>;
}

export async function personAt(way: Way, browser: Browser, baseURL: string): Promise<Person> {
  const context = await browser.newContext({ ...WAYS[way], baseURL, locale: 'en-GB' });
  context.setDefaultTimeout(45_000);
  const page = waitingPage(await context.newPage());
  const lookAt = async (shown: Page) => {
    await expectAccessible(shown);
    await expectNoSidewaysScroll(shown, WIDTHS[way]);
  };
  const press = way === 'keys' ? pressByKeys : (target: Locator) => target.tap();
  return {
    page,
    press,
    async write(field, text) {
      if (way === 'touch') return field.fill(text);
      await reach(field);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
    },
    async choose(field, label) {
      if (way === 'keys') await reach(field);
      await field.selectOption({ label });
    },
    async open(screen) {
      // The composer fills the window and has a link back to the budget.
      const back = page.getByRole('banner').getByRole('link', { name: 'Back to the budget' });
      if (await back.isVisible()) {
        await press(back);
        await page.waitForURL(/\/newsroom$/);
      }
      const link = page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${screen}\\b`) });
      if (way === 'touch' && !(await link.first().isVisible()))
        await press(page.locator('.more-tab > summary'));
      await press(link.filter({ visible: true }).first());
      await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
      await answers(page);
    },
    look: () => lookAt(page),
    lookAt,
  };
}

async function pressByKeys(target: Locator): Promise<void> {
  await reach(target);
  await target.page().keyboard.press('Enter');
}

/**
 * Moves the focus to a target as a person without a mouse does: towards it by Tab, and by F6 out of a text that
 * captures Tab.
 */
async function reach(target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const { keyboard } = target.page();
  let tab: 'Tab' | 'Shift+Tab' | undefined;
  for (let presses = 0; presses < MAX_TABS; presses++) {
    const { isThere, inText, isBefore } = await target.evaluate(element => ({
      isThere: element.contains(document.activeElement),
      inText: Boolean(document.activeElement?.closest('[contenteditable="true"]')),
      isBefore: Boolean(
        document.activeElement!.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING,
      ),
    }));
    if (isThere) return;
    // Backwards, F6 would lead into the same text again and again.
    if (inText) tab &&= 'Tab';
    else tab ??= isBefore ? 'Shift+Tab' : 'Tab';
    await keyboard.press(inText ? 'F6' : tab!);
  }
  throw new Error(`No key leads to ${target.toString()}`);
}
