import { closeHistory, isHistoryTransaction, redo, undo } from '@tiptap/pm/history';
import { Node } from '@tiptap/pm/model';
import { EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import type { CommitAnswer, CommitRequest } from '@/domain/api/commits';
import { bodyJson } from '@/domain/document/block-id';
import type { Answer } from '@/components/api/answer';
import type { Conflict, RefusedSave, StoryOutcome } from '@/components/composer/api';
import { createCoediting, type Coediting } from '@/components/composer/coediting/coediting';
import { draftOf, type Draft } from '@/components/composer/draft';
import { compareDrafts, differencesIn, mergeDrafts } from '@/components/composer/merging/merge';
import { createAutosave, type Autosave, type Sending } from '@/components/composer/saving/autosave';
import type { ComposerStory } from '@/components/composer/view';
import { tablePlugin } from '@/components/editor/blocks/table-tools';
import { blockIds } from '@/components/editor/block-ids';
import { forEachLocalChange, remoteChange } from '@/components/editor/commits/remote-change';
import { ownUndo, withoutDuplicates } from '@/components/editor/commits/own-undo';
import { createSharedSteps } from '@/components/editor/commits/shared-steps';
import { bypassSuggesting } from '@/components/editor/suggesting/extension';
import { findSuggestions } from '@/components/editor/suggesting/find';
import { settle } from '@/components/editor/suggesting/settle';
import { suggest } from '@/components/editor/suggesting/suggest';
import { tidiedAfter } from '@/components/editor/suggesting/tidy-ends';
import { exactHistory } from '@/components/editor/undo/exact-history';
import { changeInto } from '@/components/editor/undo/replace-body';
import { insertedTexts } from '@/domain/document/commits/lost-words';
import { bodySchema } from '@/domain/document/schema';
import type { Side } from '@/domain/history/merging/conflicts';
import type { Commit } from '@/domain/story/commit';
import { withTheirs } from '@/domain/story/merged-fields';
import type { Random, VirtualClock } from './network';
import { editAtRandom, noteAtRandom, wordsIn, type Kind } from './random-edit';

function counted(words: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const SUGGESTED_AT = '2026-11-30T09:00:00.000Z';

/** The same as in the extension for suggestions. */
const tidyEnds = new Plugin({
  appendTransaction: (changes, _, now) => {
    const tidied = tidiedAfter(changes, now);
    return tidied && bypassSuggesting(tidied);
  },
});

/** The connection of one window to the server. */
export interface Way {
  story(): Promise<ComposerStory>;
  commit(request: CommitRequest): Promise<Answer<CommitAnswer>>;
  commitsAfter(version: number): Promise<Commit[] | null>;
  acknowledgedAs(key: string): Promise<number | null>;
  saveWhole(sending: Sending<Draft>): Promise<StoryOutcome>;
}

/** One person at a composer without a UI, with the product's editor, autosave and co-editing. */
export class Coeditor {
  /** Words written here, including those whose place a colleague deleted. */
  readonly written = new Set<string>();
  readonly tray: string[] = [];
  /** Words that were deleted here. */
  readonly deleted = new Set<string>();
  /** Words that a local suggestion duplicates, such as one to turn a paragraph into a heading. */
  readonly repeated = new Set<string>();
  /** Remote words that a local undo or redo removed. */
  readonly undoneOfOthers: string[] = [];
  merges = 0;
  /** The number of merges in which both sides were kept, as a person may choose. */
  chosen = 0;
  /** The number of suggestions accepted or rejected here. */
  settled = 0;
  /** The number of refused undos, which would have changed words of others. */
  refusedUndos = 0;
  /** The number of suggestions that others had settled first. */
  settledBefore = 0;
  /** Whether changes are suggestions here. */
  suggests = false;
  private isReviewing = false;
  private state!: EditorState;
  private base!: Draft;
  private fields!: Draft;
  private readonly steps = createSharedSteps(() => this.base.body);
  private autosave!: Autosave<Draft, Conflict, RefusedSave>;
  private coediting!: Coediting;
  private isReady = false;

  constructor(
    readonly name: string,
    private readonly clock: VirtualClock,
    private readonly random: Random,
    private readonly way: Way,
    private readonly newKey: () => string,
  ) {}

  get body() {
    return bodyJson(this.state.doc);
  }

  async open(): Promise<void> {
    const story = await this.way.story();
    this.base = this.fields = draftOf(story);
    const doc = Node.fromJSON(bodySchema, story.body);
    const plugins = [
      exactHistory(),
      tidyEnds,
      blockIds(() => false),
      ownUndo(() => this.refusedUndos++),
      tablePlugin(),
    ];
    this.state = EditorState.create({ doc, plugins });
    this.steps.attach({
      doc: () => this.state.doc,
      show: change => {
        const transaction = remoteChange(this.state, change);
        if (!transaction) return;
        this.dispatch(transaction);
        const again = withoutDuplicates(this.state);
        if (!again) return;
        this.dispatch(again);
        this.autosave.changed();
      },
    });
    const { clock, way } = this;
    this.coediting = createCoediting({
      now: () => clock.now,
      autosave: () => this.autosave,
      text: {
        read: () => this.read(),
        readBase: () => this.base,
        takeSteps: this.steps.take,
        applyRemote: commit => this.applyRemote(commit),
        acknowledgeSteps: (fields, json) => {
          const taken = this.steps.acknowledge(json);
          if (taken)
            this.base = { ...this.base, fields: { ...this.base.fields, ...fields }, body: taken.base };
          return taken;
        },
      },
      send: request => way.commit(request),
      commitsAfter: version => way.commitsAfter(version),
      acknowledgedAs: key => way.acknowledgedAs(key),
      fetchStory: () => way.story(),
      saveWhole: sending => way.saveWhole(sending),
      onLost: words => this.tray.push(...words.map(({ text }) => text)),
      onChanged() {},
    });
    this.autosave = createAutosave<Draft, Conflict, RefusedSave>(
      { version: story.version, at: clock.now },
      {
        now: () => clock.now,
        after: (ms, run) => clock.after(ms, run),
        newKey: this.newKey,
        read: () => this.read(),
        readBase: () => this.base,
        takeSteps: this.coediting.takeSteps,
        interval: this.coediting.interval,
        send: async sending => {
          const outcome = await this.coediting.save(sending);
          if (outcome.kind === 'saved' && outcome.story) {
            this.base = sending.draft;
            this.tray.push(...this.steps.acknowledgeWhole(sending.draft.body).map(({ text }) => text));
          }
          return outcome;
        },
        write: () => true,
        clear: () => Promise.resolve(true),
      },
    );
    this.autosave.subscribe(() => {
      queueMicrotask(() => this.meetConflict());
      this.coediting.workOn();
    });
    this.coediting.people([{ personId: 'other', name: 'Other' }]);
    this.coediting.listen({
      missing: () => void this.takeNewer(),
      taken() {},
      settledBefore: () => void this.settledBefore++,
    });
    this.isReady = true;
  }

  /** An event of the stream. */
  hear(version: number, commit?: Commit): void {
    if (this.isReady) this.coediting.announce(version, commit);
  }

  private read(): Draft {
    return { ...this.fields, body: bodyJson(this.state.doc) };
  }

  private dispatch(transaction: Transaction): void {
    const { state, transactions } = this.state.applyTransaction(transaction);
    this.state = state;
    forEachLocalChange(transactions, this.steps.write);
    const again = isHistoryTransaction(transaction) && withoutDuplicates(state);
    if (again) this.dispatch(again);
  }

  private applyRemote({ steps, fields }: Pick<Commit, 'steps' | 'fields'>) {
    const taken = this.steps.receive(steps);
    if (!taken) return null;
    const merged = withTheirs(this.fields.fields, this.base.fields, fields ?? {});
    this.fields = { ...this.fields, fields: merged.mine };
    this.base = { ...this.base, fields: merged.base, body: taken.base };
    return taken;
  }

  /** Takes the text of the server when nothing is unsent, as the composer does. */
  private async takeNewer(): Promise<void> {
    const story = await this.way.story();
    if (!this.autosave.idle() || story.version <= this.autosave.version()) return;
    this.putIn(draftOf(story));
    this.rebaseTo(draftOf(story));
    this.autosave.moved(story.version);
  }

  private putIn(draft: Draft): void {
    this.fields = draft;
    const change = changeInto(this.state, draft.body, false);
    if (change) this.dispatch(change);
  }

  private rebaseTo(draft: Draft): void {
    this.base = draft;
    this.steps.reset();
  }

  private meetConflict(): void {
    const state = this.autosave.state();
    if (state.kind !== 'conflict') return;
    const { theirs, ancestor } = state.conflict;
    const comparison = compareDrafts(this.read(), draftOf(theirs), ancestor?.base ?? this.base);
    const choices = differencesIn(comparison).map(({ id, suggested }): [string, Side] => [
      id,
      suggested ?? 'both',
    ]);
    this.merges++;
    this.chosen += choices.filter(([, side]) => side === 'both').length;
    const sides = [this.state.doc, Node.fromJSON(bodySchema, theirs.body)].flatMap(wordsIn);
    this.putIn(mergeDrafts(comparison, Object.fromEntries(choices)));
    this.rebaseTo(draftOf(theirs));
    // Words left out in a merge with questions were deleted by the person; a merge without questions deletes nothing.
    const left = new Set(wordsIn(this.state.doc));
    if (choices.length) for (const word of sides) if (!left.has(word)) this.deleted.add(word);
    void this.autosave.resolve(theirs.version);
  }

  /** Suggestions are made, accepted and rejected here, and notes are put on words. */
  review(): void {
    this.isReviewing = true;
    this.suggests = this.random.chance(0.5);
  }

  /** Makes one change of any kind. */
  edit(kinds: readonly Kind[]): void {
    const { random } = this;
    if (this.isReviewing && random.chance(0.25)) return this.reviewAtRandom();
    if (random.chance(0.12)) return this.undoOrRedo(random.chance(0.6) ? undo : redo);
    if (random.chance(0.06)) {
      const { fields } = this.fields;
      this.fields = { ...this.fields, fields: { ...fields, headline: `${this.name} ${this.written.size}` } };
      return this.autosave.changed();
    }
    const word = `X${this.name}${this.written.size}X`;
    // A conversion of a block cannot be suggested.
    const offered = this.suggests ? kinds.filter(kind => kind !== 'convert') : kinds;
    this.make(editAtRandom(this.state, random, word, offered));
    if (wordsIn(this.state.doc).includes(word)) this.written.add(word);
  }

  private reviewAtRandom(): void {
    const { random } = this;
    const suggestions = findSuggestions(this.state);
    const kind = random.pick(['accept', 'reject', 'note'] as const);
    if (kind === 'note') this.make(noteAtRandom(this.state, random, `${this.name}-${this.settled}`));
    else if (suggestions.length) this.settle(random.pick(suggestions).changeId, kind === 'accept');
  }

  /** Accepts or rejects a suggestion. */
  settle(changeId: string, accept: boolean): void {
    this.settled++;
    const { tr } = this.state;
    this.change(() => this.dispatch(closeHistory(bypassSuggesting(settle(tr, { changeId }, accept)))));
  }

  /** The suggestions in the text. */
  suggestions = () => findSuggestions(this.state);

  /** Writes words at a position. */
  write(words: string, at: number): void {
    this.make(this.state.tr.insertText(words, at));
    for (const word of wordsIn(this.state.doc)) if (words.includes(word)) this.written.add(word);
  }

  /** Makes a change, or suggests it. */
  make(wanted: Transaction): void {
    if (!wanted.docChanged) return;
    const { name, suggests } = this;
    const author = { personId: name, at: SUGGESTED_AT, changeId: `${name}-${this.written.size}` };
    const passes = wanted.getMeta('addToHistory') === false;
    const transaction = suggests && !passes ? suggest(this.state, wanted, author) : wanted;
    if (!transaction?.docChanged) return;
    const before = counted(wordsIn(this.state.doc));
    this.change(() => this.dispatch(transaction));
    const after = counted(wordsIn(this.state.doc));
    // This includes moved words: their old place returns when a colleague undoes its deletion.
    const inserted = insertedTexts(transaction.steps).join(' ');
    for (const [word, count] of before)
      if ((after.get(word) ?? 0) > count || (suggests && inserted.includes(word))) this.repeated.add(word);
  }

  /** A change to be made here. */
  get tr(): Transaction {
    return this.state.tr;
  }

  /** Retries what the server refused. */
  again = () => this.autosave.again();
  undo = () => this.undoOrRedo(undo);
  redo = () => this.undoOrRedo(redo);

  /** Makes a change, and records which words it deleted. */
  private change(make: () => void): string[] {
    const before = counted(wordsIn(this.state.doc));
    make();
    const after = counted(wordsIn(this.state.doc));
    for (const [word, count] of before) if ((after.get(word) ?? 0) < count) this.deleted.add(word);
    this.autosave.changed();
    return [...before.keys()].filter(word => !after.has(word));
  }

  private undoOrRedo(command: typeof undo): void {
    // A redo may repeat a local deletion, and an undo may delete a local copy.
    const own = new Set([...this.written, ...this.deleted, ...this.repeated]);
    const deleted = this.change(() => command(this.state, transaction => this.dispatch(transaction)));
    this.undoneOfOthers.push(...deleted.filter(word => !own.has(word)));
  }

  /** Whether all local changes are saved and all remote changes are applied. */
  isIdleAt = (version: number): boolean => this.autosave.idle() && this.autosave.version() === version;

  /** The state of saving, for a failure. */
  status = (): unknown => ({ version: this.autosave.version(), ...this.autosave.state() });
}
