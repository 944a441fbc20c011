import { createAutosave, JOURNAL_DELAY, type Sending } from '@/components/composer/saving/autosave';
import type { SaveOutcome } from '@/components/composer/api';
import type { Draft } from '@/components/composer/draft';
import { sendAgain, type JournaledText } from '@/components/composer/saving/journaled-text';
import type { Side } from '@/domain/history/merging/conflicts';
import { compareDrafts, differencesIn, mergeDrafts } from '@/components/composer/merging/merge';
import type { BodyNode } from '@/domain/document/body';
import type { Random, VirtualClock } from './network';

/** The story in a response of the server. */
export interface Stored {
  draft: Draft;
  version: number;
}
export type Outcome = SaveOutcome<Stored, string>;

/** The connection to the server, with all its faults. */
export interface Line {
  send(sending: Sending<Draft>): Promise<Outcome>;
  read(): Promise<Stored>;
}

export const textOf = (block: BodyNode) => block.content?.[0]?.text ?? '';
const textsIn = (draft: Draft | undefined) => draft?.body.content?.map(textOf) ?? [];
const paragraph = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** One person at a composer: the real autosave, the real merge, and a disk that outlives the browser. */
export class Writer {
  /** What was written, deleted again, and acknowledged by the server. */
  readonly written = new Set<string>();
  readonly removed = new Set<string>();
  readonly acknowledged = new Set<string>();
  /** Written just before the power cut and not on disk yet, so it may be lost. */
  readonly gone = new Set<string>();
  /** Deleted, and the server has confirmed the text without it. */
  readonly acknowledgedRemoved = new Set<string>();
  private readonly writtenAt = new Map<string, number>();
  private disk: JournaledText | null = null;
  private sitting = 0;
  private ready = false;
  private base!: Draft;
  private draft!: Draft;
  private autosave!: ReturnType<typeof createAutosave<Draft, Stored, string>>;

  constructor(
    private readonly name: string,
    private readonly clock: VirtualClock,
    private readonly random: Random,
    private readonly line: Line,
    private readonly newKey: () => string,
  ) {}

  /** Opens the composer; text left by an earlier session is merged with the server's. */
  async open(): Promise<void> {
    const sitting = ++this.sitting;
    this.ready = false;
    const alive = () => this.sitting === sitting;
    const stored = await this.line.read();
    this.base = this.draft = stored.draft;
    this.autosave = createAutosave<Draft, Stored, string>(
      { version: stored.version, at: this.clock.now },
      {
        now: () => this.clock.now,
        after: (ms, run) => this.clock.after(ms, () => alive() && run()),
        newKey: this.newKey,
        read: () => this.draft,
        readBase: () => this.base,
        send: async sending => {
          const outcome = await this.line.send(sending);
          // A killed browser no longer receives anything.
          if (!alive()) return new Promise<never>(() => {});
          if (outcome.kind === 'saved') this.receiveSaved(sending.draft);
          return outcome;
        },
        write: ({ draft, version, unanswered: sent, nextKey }) => {
          const unanswered = sent && { draft: sent.draft, key: sent.key };
          if (!alive()) return false;
          this.disk = { draft, version, at: this.clock.now, base: this.base, unanswered, nextKey };
          return true;
        },
        clear: () => {
          if (alive()) this.disk = null;
          return Promise.resolve(alive());
        },
      },
    );
    this.autosave.subscribe(() => queueMicrotask(() => alive() && this.meetConflict()));
    const left = this.disk;
    if (left) await this.takeUp(left, alive);
    if (alive()) this.ready = true;
  }

  private async takeUp(left: JournaledText, alive: () => boolean): Promise<void> {
    const settled = await this.settled(left, alive);
    const stored = await this.line.read();
    if (!settled || !alive()) return;
    this.draft = settled.draft;
    this.autosave.changed();
    this.merge(stored, settled.base);
  }

  /**
   * The text with the server's version of it, requested until it is answered; null when the browser is killed again.
   */
  private async settled(left: JournaledText, alive: () => boolean): Promise<JournaledText | null> {
    while (alive()) {
      const sent = await sendAgain(left, sending => this.line.send(sending)).catch(() => null);
      if (sent) return sent.settled;
      await this.clock.wait(1000);
    }
    return null;
  }

  private receiveSaved(draft: Draft): void {
    this.base = draft;
    const texts = new Set(textsIn(draft));
    for (const token of this.written) {
      if (texts.has(token)) this.acknowledged.add(token);
      else if (this.removed.has(token)) this.acknowledgedRemoved.add(token);
    }
  }

  private meetConflict(): void {
    const state = this.autosave.state();
    if (state.kind === 'conflict') this.merge(state.conflict, this.base);
  }

  private merge(theirs: Stored, base: Draft): void {
    const comparison = compareDrafts(this.draft, theirs.draft, base);
    const choices = differencesIn(comparison).map(({ id, suggested }): [string, Side] => [
      id,
      suggested ?? 'both',
    ]);
    this.draft = mergeDrafts(comparison, Object.fromEntries(choices));
    this.base = theirs.draft;
    void this.autosave.resolve(theirs.version);
  }

  /** Writes a new paragraph somewhere, or deletes one of this writer. */
  edit(): void {
    if (!this.ready) return;
    const blocks = [...(this.draft.body.content ?? [])];
    const own = blocks.map(textOf).filter(text => this.written.has(text));
    if (own.length > 3 && this.random.chance(0.25)) {
      const token = this.random.pick(own);
      this.removed.add(token);
      blocks.splice(blocks.map(textOf).indexOf(token), 1);
    } else {
      const token = `${this.name}-${this.written.size}`;
      this.written.add(token);
      this.writtenAt.set(token, this.clock.now);
      blocks.splice(this.random.below(blocks.length + 1), 0, paragraph(token));
    }
    this.draft = { ...this.draft, body: { type: 'doc', content: blocks } };
    this.autosave.changed();
  }

  /** Applies newer text of the server silently when nothing is unsent, as the composer does on an event. */
  async lookUp(): Promise<void> {
    if (!this.ready) return;
    const sitting = this.sitting;
    const stored = await this.line.read();
    if (sitting !== this.sitting || !this.autosave.idle() || stored.version <= this.autosave.version())
      return;
    this.draft = this.base = stored.draft;
    this.autosave.moved(stored.version);
  }

  /** Kills the browser, which loses everything not on disk, and reopens it. */
  kill(): void {
    const kept = new Set([this.disk?.draft, this.disk?.unanswered?.draft].flatMap(textsIn));
    const safe = (token: string) => kept.has(token) || this.acknowledged.has(token);
    for (const [token, at] of this.writtenAt)
      if (this.clock.now - at <= JOURNAL_DELAY && !safe(token)) this.gone.add(token);
    void this.open();
  }

  rested(): boolean {
    return this.ready && this.autosave.idle();
  }
}
