import type { DraftSaved, FrontConflict, FrontDraft, FrontStory } from '@/domain/front/api';
import { isSameFront } from '@/domain/front/changes';
import { mergeFronts } from '@/domain/front/merge';
import type { FrontContents } from '@/domain/front/contents';
import type { Answer, NotDone } from '@/components/api/answer';
import type * as z from 'zod/mini';
import type { FrontJournal, JournaledFront } from './front-journal';

/** The result of a save. */
export type SaveAnswer = Answer<z.infer<typeof DraftSaved>, z.infer<typeof FrontConflict>>;

/** The state of the draft of a front, as the screen shows it. */
export interface DraftView {
  contents: FrontContents;
  version: number;
  canUndo: boolean;
  canRedo: boolean;
  /** `retrying`: there was no answer, and the save is retried automatically. */
  state: 'saved' | 'unsaved' | 'saving' | 'retrying' | 'refused' | 'conflict';
  savedAt: string | null;
  refused: NotDone | null;
  /** The draft that another person saved, while both changed the same part. */
  theirs: FrontDraft | null;
  /** The common ancestor. */
  base: FrontContents;
  /** Whose changes were merged last, by name. */
  mergedWith: string | null;
  /** What the rules put into empty slots, by slot. */
  byRule: Record<string, FrontStory>;
  /** The ids of pictures that the edition may not publish. */
  notAllowed: string[];
}

/** What the server found about a draft. */
type FoundInDraft = Pick<DraftView, 'byRule' | 'notAllowed'>;

const SAVE_AFTER_MS = 500;
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;
const MAX_STEPS = 100;

/**
 * The draft of a front in the browser. Each change can be undone and is saved automatically. Changes by others are
 * merged by container, slot and field; for the same field both are offered. Undo reverts only this person's changes.
 */
export class DraftStore {
  #view: DraftView;
  #past: FrontContents[] = [];
  #future: FrontContents[] = [];
  #group: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<boolean> | null = null;
  #failures = 0;
  #isHeld = false;
  #waiting: { draft: FrontDraft; found: FoundInDraft } | null = null;
  #stored = Promise.resolve(true);
  readonly #listeners = new Set<() => void>();

  constructor(
    draft: FrontDraft,
    { byRule, notAllowed }: FoundInDraft,
    private readonly save: (version: number, contents: FrontContents) => Promise<SaveAnswer>,
    private readonly journal: Pick<FrontJournal, 'write' | 'clear'>,
  ) {
    const { contents, version, savedAt } = draft;
    const nothing = { refused: null, theirs: null, mergedWith: null };
    this.#view = {
      ...{ contents, version, savedAt, byRule, notAllowed, ...nothing },
      ...{ base: contents, state: 'saved', canUndo: false, canRedo: false },
    };
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly view = () => this.#view;

  /** @param group changes of the same group in a row, such as letters of one field, are undone at once */
  readonly apply = (next: FrontContents, group: string | null = null) => {
    const { contents } = this.#view;
    if (isSameFront(contents, next)) return;
    if (!group || group !== this.#group) this.#past = [...this.#past, contents].slice(-MAX_STEPS);
    this.#group = group;
    this.#future = [];
    this.#change(next);
  };

  readonly undo = () => {
    const before = this.#past.pop();
    if (!before) return;
    this.#future.push(this.#view.contents);
    this.#group = null;
    this.#change(before);
  };

  readonly redo = () => {
    const after = this.#future.pop();
    if (!after) return;
    this.#past.push(this.#view.contents);
    this.#group = null;
    this.#change(after);
  };

  /** Saves unsaved changes. @returns whether everything is on the server now */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    while (this.#saving) await this.#saving;
    if (this.#view.theirs) return false;
    if (isSameFront(this.#view.contents, this.#view.base)) return true;
    this.#saving = this.#send();
    const isDone = await this.#saving;
    return isDone && this.flush();
  };

  /**
   * Resumes the unsaved changes of an earlier session: saves them, or merges them with what others saved since.
   * @returns whether they were applied; not while there are unsaved changes here
   */
  readonly resume = ({ version, base, contents }: JournaledFront): boolean => {
    const { contents: shown, base: saved } = this.#view;
    if (this.#saving || !isSameFront(shown, saved)) return false;
    if (isSameFront(contents, saved)) return true;
    this.#past.push(shown);
    this.#set({ base, version });
    this.#change(contents);
    return true;
  };

  /** Applies the state of the server, unless there are unsaved changes here. */
  readonly refresh = (draft: FrontDraft, found: FoundInDraft) => {
    if (this.#isHeld) {
      this.#waiting = { draft, found };
      return;
    }
    const { byRule, notAllowed } = found;
    const { version, contents, base } = this.#view;
    if (draft.version < version || !isSameFront(contents, base)) return;
    const { contents: next, savedAt, savedBy } = draft;
    const mergedWith = isSameFront(contents, next) ? this.#view.mergedWith : savedBy;
    this.#rebase(next);
    this.#set({
      ...{ contents: next, base: next, version: draft.version, savedAt, byRule, notAllowed },
      mergedWith,
    });
  };

  /** Freezes what is shown, for example during a drag; changes from the server are shown afterwards. */
  readonly hold = (isHeld: boolean) => {
    this.#isHeld = isHeld;
    const waiting = this.#waiting;
    if (isHeld || !waiting) return;
    this.#waiting = null;
    this.refresh(waiting.draft, waiting.found);
  };

  /** Settles a conflict with one of the two; undo restores the other. */
  readonly settle = (keep: 'mine' | 'theirs') => {
    const { theirs, contents } = this.#view;
    if (!theirs) return;
    this.#rebase(theirs.contents);
    this.#past.push(keep === 'mine' ? theirs.contents : contents);
    this.#future = [];
    this.#set({ base: theirs.contents, version: theirs.version, theirs: null, state: 'saved' });
    this.#change(keep === 'mine' ? contents : theirs.contents);
  };

  /** True once the journal has the unsaved changes, and nothing else. */
  readonly isStored = (): Promise<boolean> => this.#stored;

  readonly stop = () => clearTimeout(this.#timer);

  #change(contents: FrontContents) {
    const { theirs, base } = this.#view;
    const isSaved = !this.#saving && isSameFront(contents, base);
    this.#set({
      ...{ contents, mergedWith: null, ...(isSaved && { refused: null }) },
      state: theirs ? 'conflict' : isSaved ? 'saved' : 'unsaved',
    });
    this.#writeJournal();
    this.#schedule(SAVE_AFTER_MS);
  }

  /** Writes unsaved changes to the journal of this browser, and removes saved ones from it. */
  #writeJournal() {
    const { version, base, contents } = this.#view;
    this.#stored = isSameFront(contents, base)
      ? this.journal.clear()
      : this.journal.write({ version, base, contents, at: Date.now() });
  }

  #schedule(after: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), after);
  }

  async #send(): Promise<boolean> {
    const { contents, version } = this.#view;
    this.#set({ state: 'saving', refused: null });
    const answer = await this.save(version, contents);
    this.#saving = null;
    if (answer.done) {
      const isNewest = isSameFront(this.#view.contents, contents);
      this.#failures = 0;
      this.#set({ ...answer.data, base: contents, state: isNewest ? 'saved' : 'unsaved' });
      this.#writeJournal();
      return true;
    }
    if (answer.conflict) return this.#meet(answer.conflict.draft);
    if (answer.isLost) {
      this.#set({ state: 'retrying' });
      this.#schedule(Math.min(FIRST_RETRY_MS * 2 ** this.#failures++, LONGEST_RETRY_MS));
    } else this.#set({ state: 'refused', refused: answer });
    return false;
  }

  /** @returns whether both changes could be merged */
  #meet(theirs: FrontDraft): boolean {
    const merged = mergeFronts(this.#view.base, this.#view.contents, theirs.contents);
    if (!merged) {
      this.#set({ state: 'conflict', theirs });
      return false;
    }
    this.#rebase(theirs.contents);
    const { contents: base, version, savedAt, savedBy } = theirs;
    const state = isSameFront(merged, base) ? 'saved' : 'unsaved';
    this.#set({ contents: merged, base, version, savedAt, state, mergedWith: savedBy });
    this.#writeJournal();
    return true;
  }

  /**
   * Rebases the undo and redo steps onto a save of another person; conflicting ones are dropped, with all before them.
   */
  #rebase(theirs: FrontContents) {
    const { base } = this.#view;
    const onto = (steps: FrontContents[]) => {
      const merged = steps.map(step => mergeFronts(base, step, theirs));
      return merged.slice(merged.lastIndexOf(null) + 1).filter(step => step !== null);
    };
    this.#past = onto(this.#past);
    this.#future = onto(this.#future);
  }

  #set(change: Partial<DraftView>) {
    const [canUndo, canRedo] = [this.#past.length > 0, this.#future.length > 0];
    this.#view = { ...this.#view, ...change, canUndo, canRedo };
    for (const listener of this.#listeners) listener();
  }
}
