import { PersonAtBrowser } from './person-at-browser';
import { until } from './until';

/** A person who writes entries of live coverage, each of one word. */
export class EntryWriter extends PersonAtBrowser {
  protected get ready() {
    return this.text;
  }

  private get form() {
    return this.page.getByRole('form', { name: 'New entry' });
  }

  private get text() {
    return this.form.getByRole('textbox', { name: 'Text of the entry' });
  }

  /** Writes an entry and sends it by keyboard; does nothing while the form is covered. */
  async write(): Promise<void> {
    const isThere = await this.text.click({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
    if (!isThere) return;
    // Entries of earlier drills are in the same story.
    const word = `${this.name}${this.typed.length}y${this.random.below(1_000_000)}y`;
    this.typed.push(word);
    await this.page.keyboard.type(word, { delay: this.random.below(20) });
    await this.page.keyboard.press('ControlOrMeta+Enter');
  }

  /** Signs in again when prompted, and sends entries that are offered as unsent. */
  async answer(): Promise<void> {
    // The link leads to the sign-in page, and back after signing in.
    if (await this.page.getByRole('link', { name: 'Sign in again' }).first().isVisible()) {
      await this.signIn();
      await this.page.reload();
      await this.ready.waitFor();
      return;
    }
    for (const name of ['Try now', 'Continue']) {
      const button = this.page.getByRole('button', { name, exact: true }).first();
      if (await button.isVisible()) return void (await button.click({ timeout: 2000 }).catch(() => {}));
    }
    if ((await this.text.innerText()).trim()) {
      await this.text.click({ timeout: 2000 }).catch(() => {});
      await this.page.keyboard.press('ControlOrMeta+Enter');
    }
  }

  /** After all faults: handles prompts until every entry is on the server. */
  async waitUntilSaved(): Promise<void> {
    this.reach.network = 'there';
    let missing: string[] = [];
    let waiting = '';
    await until(
      () => `every entry of ${this.name} is sent; ${missing.join(' ')} are not. Being sent: ${waiting}`,
      async () => {
        await this.answer();
        missing = await this.missingOnServer();
        waiting = (await this.page.getByRole('list', { name: 'Being sent' }).allInnerTexts()).join(' ');
        return !missing.length && !waiting && !(await this.text.innerText()).trim();
      },
    );
  }
}
