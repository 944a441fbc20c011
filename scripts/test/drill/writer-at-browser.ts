import type { Locator } from 'playwright';
import { hasWord, PersonAtBrowser } from './person-at-browser';
import { until } from './until';

/** A person who writes one story in their own browser, with a record of every word. */
export class WriterAtBrowser extends PersonAtBrowser {
  protected get ready() {
    return this.body;
  }

  private get body() {
    return this.page.locator('.printed-body[data-field="body"]');
  }
  private get merge() {
    return this.page.getByRole('main', { name: 'Two people changed this story at the same time' });
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
    // A colleague may be writing in the same paragraph.
    if (this.random.chance(0.2))
      await this.page.keyboard.press(`Alt+Arrow${this.random.pick(['Up', 'Down'])}`);
    // The third person changed the stage during the word: the remaining letters were not accepted.
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

  /**
   * The state of the text in this composer: `saved`, `saving`, `offline`, `notStored`, `refused`, `conflict`, `signed-out`.
   */
  override says(): Promise<string | null> {
    const state = this.page.locator('.saved[data-kind]').first();
    return state.getAttribute('data-kind', { timeout: 1000 }).catch(() => null);
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

  /** Handles any prompt of the composer by keyboard: signs in, resolves a merge, restores unsent text. */
  async answer(): Promise<void> {
    if (await this.answerSignIn()) return;
    if (await this.merge.isVisible()) await this.settleMerge();
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

  /** After all faults: handles prompts until everything is saved. */
  async waitUntilSaved(): Promise<void> {
    this.reach.network = 'there';
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
        const missing = await this.missingOnServer();
        state = `${says}${isAsked ? ', asks' : ''}, without ${missing.join(' ') || 'none'}`;
        if (!isAsked && says === 'offline')
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
}

/** The key that keeps both sides, or the side that has the block; null when the proposal already does. */
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
