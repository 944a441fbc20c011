import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import { cookiesOf, signInAs } from '@/scripts/test/sign-in';
import type { Random } from '@/scripts/test/faults/network';
import {
  allowRefusal,
  disturb,
  journalKeysOf,
  journalOf,
  refuseToKeep,
  type Network,
} from './browser-faults';
import { until } from './until';

export interface DrillPlace {
  url: string;
  password: string;
  browser: Browser;
}

/** A person who writes one story in their own browser, with a record of every word. */
export class WriterAtBrowser {
  /** Every word that was typed, each in a separate paragraph. */
  readonly typed: string[] = [];
  /** Of them those that were nowhere but in a window when it was killed. */
  readonly mayBeLost = new Set<string>();
  network: Network = 'there';
  private refuses = false;
  private isSignedOut = false;
  private context!: BrowserContext;
  private page!: Page;

  constructor(
    readonly name: string,
    private readonly email: string,
    private readonly place: DrillPlace,
    private readonly random: Random,
    /** The text of the story as the server has it. */
    private readonly onServer: () => Promise<string>,
  ) {}

  async open(path: string): Promise<void> {
    const { browser, url } = this.place;
    this.context = await browser.newContext({ baseURL: url, locale: 'en-GB' });
    await allowRefusal(this.context);
    await disturb(this.context, () => this.network);
    await this.signIn();
    await this.openPage(path);
    await journalKeysOf(this.page);
  }

  private async signIn(): Promise<void> {
    const headers = await signInAs(this.place.url, this.email, this.place.password);
    await this.context.addCookies(cookiesOf(headers, this.place.url));
    this.isSignedOut = false;
  }

  private async openPage(path: string): Promise<void> {
    this.page = await this.context.newPage();
    this.page.on('dialog', dialog => void dialog.accept().catch(() => {}));
    this.refuses = false;
    if (this.isSignedOut) await this.signIn();
    await this.page.goto(path);
    await this.body.waitFor();
  }

  private get body() {
    return this.page.locator('.printed-body[data-field="body"]');
  }
  private get merge() {
    return this.page.getByRole('main', { name: 'Two people changed this story at the same time' });
  }
  private get signInDialog() {
    return this.page.getByRole('dialog', { name: 'Sign in again to continue' });
  }

  private isInBody(): Promise<boolean> {
    return this.page.evaluate(() => document.activeElement?.matches('[data-field="body"]') ?? false);
  }

  /**
   * Types a word into a new paragraph. False when the text is not editable: it is closed, or another view covers it.
   */
  async write(): Promise<boolean> {
    if (this.random.chance(0.6)) {
      const paragraphs = this.body.locator('> p');
      const at = this.random.below(Math.max(1, await paragraphs.count()));
      await paragraphs
        .nth(at)
        .click({ timeout: 2000 })
        .catch(() => {});
    }
    if (!(await this.isInBody()) || !(await this.isEditable())) return false;
    const word = `${this.name}${this.typed.length}x${this.random.below(1000)}`;
    this.typed.push(word);
    await this.page.keyboard.press('End');
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.type(word, { delay: this.random.below(20) });
    // The third person changed the stage during the word: the rest of its letters had nowhere to go.
    const isCutOff = !(await this.isEditable()) && !hasWord(await this.shown(), word);
    if (isCutOff) this.typed.pop();
    return !isCutOff;
  }

  private async isEditable(): Promise<boolean> {
    return (await this.body.getAttribute('contenteditable')) === 'true';
  }

  async writeHeadline(): Promise<void> {
    const headline = this.page.getByLabel('Headline', { exact: true });
    await headline
      .fill(`Headline of ${this.name} ${this.random.below(1000)}`, { timeout: 2000 })
      .catch(() => {});
  }

  async refuseToKeep(refuses: boolean): Promise<void> {
    this.refuses = refuses;
    await refuseToKeep(this.page, refuses);
  }

  /**
   * The state of the text in this composer: `saved`, `saving`, `kept`, `unkept`, `refused`, `conflict`, `signed-out`.
   */
  says(): Promise<string | null> {
    const state = this.page.locator('.saved[data-kind]').first();
    return state.getAttribute('data-kind', { timeout: 1000 }).catch(() => null);
  }

  private async nowhereElse(): Promise<string[]> {
    const elsewhere = (await journalOf(this.page).catch(() => '')) + (await this.onServer());
    return this.typed.filter(word => !hasWord(elsewhere, word));
  }

  /**
   * @throws Error when the state is saved, and a word is neither on the server nor kept, as in an earlier session’s
   * text that is offered
   */
  async checkSaved(): Promise<void> {
    if ((await this.says()) !== 'saved') return;
    const missing = (await this.nowhereElse()).filter(word => !this.mayBeLost.has(word));
    if (missing.length)
      throw new Error(`The composer of ${this.name} shows that all is saved; missing: ${missing.join(' ')}`);
  }

  /** @param gently waits until every word is on a disk, so that none may be lost; otherwise the last ones may be */
  async kill(path: string, gently: boolean): Promise<void> {
    await this.noteWhatMayBeLost(gently);
    await this.page.close({ runBeforeUnload: false });
    await this.openPage(path);
  }

  async reload(path: string): Promise<void> {
    await this.noteWhatMayBeLost(true);
    this.refuses = false;
    if (this.isSignedOut) await this.signIn();
    await this.page.goto(path);
    await this.body.waitFor();
  }

  private async noteWhatMayBeLost(gently: boolean): Promise<void> {
    let missing: string[] = [];
    let state: string | null = null;
    if (gently && !this.refuses)
      await until(
        () =>
          `every word of ${this.name} is kept or saved; ${missing.join(' ')} are not, the composer shows: ${state}`,
        async () => {
          missing = (await this.nowhereElse()).filter(word => !this.mayBeLost.has(word));
          state = await this.says();
          return !missing.length;
        },
      );
    for (const word of await this.nowhereElse()) this.mayBeLost.add(word);
  }

  async signOut(): Promise<void> {
    this.isSignedOut = true;
    await this.context.clearCookies();
  }

  /** Handles any prompt of the composer by keyboard: signs in, resolves a merge, restores unsent text. */
  async answer(): Promise<void> {
    if (await this.signInDialog.isVisible()) {
      const password = this.signInDialog.getByLabel('Password');
      if (!(await password.evaluate(field => field === document.activeElement)))
        await this.page.keyboard.press('F6');
      await this.page.keyboard.type(this.place.password);
      await this.page.keyboard.press('Enter');
      await this.signInDialog.waitFor({ state: 'hidden', timeout: 15_000 }).catch(() => {});
      this.isSignedOut = await this.signInDialog.isVisible();
    } else if (await this.merge.isVisible()) await this.settleMerge();
    else {
      const name = this.random.chance(0.5) ? 'Use this text' : 'Merge';
      const button = this.page.getByRole('button', { name, exact: true });
      if (await button.isVisible()) await button.click({ timeout: 2000 }).catch(() => {});
    }
  }

  private async settleMerge(): Promise<void> {
    await this.page.keyboard.press('F6');
    for (const piece of await this.merge.getByRole('radiogroup').all()) {
      await this.page.keyboard.press('j');
      const key = await keyThatLosesNothing(piece, this.merge).catch(() => null);
      if (key) await this.page.keyboard.press(key);
    }
    await this.page
      .getByRole('button', { name: 'Save the merge' })
      .click({ timeout: 5000 })
      .catch(() => {});
  }

  /** All faults are over; handles prompts until all is saved. */
  async comeToRest(): Promise<void> {
    this.network = 'there';
    await this.refuseToKeep(false);
    let state = '';
    await until(
      () => `the text of ${this.name} comes to rest, which is ${state}`,
      async () => {
        await this.answer();
        const offers = this.page.getByRole('button', { name: 'Use this text', exact: true });
        const views = [this.merge, this.signInDialog, offers];
        const isAsked = (await Promise.all(views.map(view => view.isVisible()))).includes(true);
        const says = await this.says();
        const text = await this.onServer();
        const missing = this.typed.filter(word => !hasWord(text, word) && !this.mayBeLost.has(word));
        state = `${says}${isAsked ? ', asks' : ''}, without ${missing.join(' ') || 'none'}`;
        if (!isAsked && says === 'kept')
          await this.page
            .getByRole('button', { name: 'Try now' })
            .click({ timeout: 1000 })
            .catch(() => {});
        return !isAsked && says === 'saved' && !missing.length;
      },
    );
    // The composer prompts to sign in only when there is something to save.
    if (this.isSignedOut) await this.signIn();
  }

  /** The words of the page. */
  async shown(): Promise<string> {
    return (await this.body.locator('> p').allInnerTexts()).join('\n');
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

/** The key that keeps both sides, or the side that has the block; null where the proposal does. */
async function keyThatLosesNothing(piece: Locator, merge: Locator): Promise<'1' | '2' | '3' | null> {
  const isThere = async (name: string, checked?: true) =>
    (await piece.getByRole('radio', { name, checked }).count()) > 0;
  if (await isThere('Both')) return '3';
  if ((await isThere('Mine', true)) || (await isThere('Theirs', true))) return null;
  const number = /\d+/.exec((await piece.getAttribute('aria-label')) ?? '')?.[0];
  const mine = merge.getByRole('group').filter({ has: piece }).locator('[data-side="Mine"]');
  const words = mine.locator('.piece-words').filter({ hasText: new RegExp(`^\\s*${number}`) });
  const text = await ((await words.count()) ? words : mine).innerText();
  return text === 'Missing' || text.trim() === number ? '2' : '1';
}

/** Whether a text has this word, and not only as a part of another. */
export const hasWord = (text: string, word: string): boolean => countOf(text, word) > 0;
export const countOf = (text: string, word: string): number => text.split(word).length - 1;
