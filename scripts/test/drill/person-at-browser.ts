import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import { cookiesOf, signInAs } from '@/scripts/test/sign-in';
import type { Random } from '@/scripts/test/faults/network';
import { allowRefusal, disturb, journalKeysOf, journalOf, refuseToKeep, type Reach } from './browser-faults';
import { until } from './until';

export interface DrillPlace {
  url: string;
  password: string;
  browser: Browser;
}

/** A person who writes in their own browser, with a record of every word. */
export abstract class PersonAtBrowser {
  /** Every word that was typed. */
  readonly typed: string[] = [];
  /** The typed words that existed only in a window when it was killed. */
  readonly mayBeLost = new Set<string>();
  readonly reach: Reach = { network: 'there', isOlder: false };
  /** Requests with an internal server error, which no fault may cause. */
  private readonly answeredWithErrors: string[] = [];
  protected refuses = false;
  protected isSignedOut = false;
  protected page!: Page;
  private context!: BrowserContext;

  constructor(
    readonly name: string,
    private readonly email: string,
    protected readonly place: DrillPlace,
    protected readonly random: Random,
    /** The text on the server. */
    protected readonly onServer: () => Promise<string>,
  ) {}

  /** An element that shows that the page is ready. */
  protected abstract get ready(): Locator;

  async open(path: string): Promise<void> {
    const { browser, url } = this.place;
    this.context = await browser.newContext({ baseURL: url, locale: 'en-GB' });
    this.context.on('response', response => {
      if (response.status() === 500 && response.url().includes('/api/'))
        this.answeredWithErrors.push(`${response.request().method()} ${response.url()}`);
    });
    await allowRefusal(this.context);
    await disturb(this.context, this.reach, this.random);
    await this.signIn();
    await this.openPage(path);
    await journalKeysOf(this.page);
  }

  protected async signIn(): Promise<void> {
    const headers = await signInAs(this.place.url, this.email, this.place.password);
    await this.context.addCookies(cookiesOf(headers, this.place.url));
    this.isSignedOut = false;
  }

  private async openPage(path: string): Promise<void> {
    this.page = await this.context.newPage();
    this.page.on('dialog', dialog => void dialog.accept().catch(() => {}));
    await this.load(path);
  }

  private async load(path: string): Promise<void> {
    this.refuses = false;
    this.reach.isOlder = false;
    await until(
      () => `the page of ${this.name} opens`,
      async () => {
        if (this.isSignedOut) await this.signIn();
        await this.page.goto(path);
        await this.ready.waitFor({ timeout: 15_000 });
        return true;
      },
    );
  }

  protected get signInDialog() {
    return this.page.getByRole('dialog', { name: 'Sign in again to continue' });
  }

  /** Signs in if the page shows the dialog for it. @returns whether it did */
  protected async answerSignIn(): Promise<boolean> {
    if (!(await this.signInDialog.isVisible())) return false;
    const password = this.signInDialog.getByLabel('Password');
    if (!(await password.evaluate(field => field === document.activeElement)))
      await this.page.keyboard.press('F6');
    await this.page.keyboard.type(this.place.password);
    await this.page.keyboard.press('Enter');
    await this.signInDialog.waitFor({ state: 'hidden', timeout: 15_000 }).catch(() => {});
    this.isSignedOut = await this.signInDialog.isVisible();
    return true;
  }

  async refuseToKeep(refuses: boolean): Promise<void> {
    this.refuses = refuses;
    await refuseToKeep(this.page, refuses);
  }

  protected async nowhereElse(): Promise<string[]> {
    const elsewhere = (await journalOf(this.page).catch(() => '')) + (await this.onServer());
    return this.typed.filter(word => !hasWord(elsewhere, word));
  }

  /**
   * @param gently whether to wait until every word is on disk, so that none may be lost; otherwise the last ones may be
   */
  async kill(path: string, gently: boolean): Promise<void> {
    await this.noteWhatMayBeLost(gently);
    await this.page.close({ runBeforeUnload: false });
    await this.openPage(path);
  }

  async reload(path: string): Promise<void> {
    await this.noteWhatMayBeLost(true);
    await this.load(path);
  }

  /** The state of saving as shown by the page, for failure messages. */
  protected says(): Promise<string | null> {
    return Promise.resolve(null);
  }

  private async noteWhatMayBeLost(gently: boolean): Promise<void> {
    let missing: string[] = [];
    let state: string | null = null;
    if (gently && !this.refuses)
      await until(
        () =>
          `every word of ${this.name} is kept or saved; ${missing.join(' ')} are not, the page shows: ${state}`,
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

  /** Words of this person that are missing on the server and cannot have been lost in a kill. */
  protected async missingOnServer(): Promise<string[]> {
    const text = await this.onServer();
    return this.typed.filter(word => !hasWord(text, word) && !this.mayBeLost.has(word));
  }

  /** Whether the server has every word that cannot have been lost in a kill. */
  async isOnServer(): Promise<boolean> {
    return !(await this.missingOnServer()).length;
  }

  /** @throws Error when the server answered 500 to one of the requests */
  checkAnswers(): void {
    const answered = this.answeredWithErrors;
    if (answered.length) throw new Error(`The server answered ${this.name} 500 to ${answered.join(', ')}`);
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

/** Whether a text contains this as a whole word. */
export const hasWord = (text: string, word: string): boolean => countOf(text, word) > 0;
export const countOf = (text: string, word: string): number => text.split(word).length - 1;
