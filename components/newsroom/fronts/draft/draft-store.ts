import type { DraftSaved, FrontConflict, FrontDraft, FrontStory } from '@/domain/front/api';
import { isSameFront, mergeFronts } from '@/domain/front/changes';
import type { FrontContents } from '@/domain/front/contents';
import type { Answer, NotDone } from '@/components/api/answer';
import type * as z from 'zod/mini';

/** What came of a save. */
export type SaveAnswer = Answer<z.infer<typeof DraftSaved>, z.infer<typeof FrontConflict>>;

/** How the draft of a front is, as the screen shows it. */
export interface DraftView {
  contents: FrontContents;
  version: number;
  canUndo: boolean;
  canRedo: boolean;
  state: 'saved' | 'unsaved' | 'saving' | 'refused' | 'conflict';
  savedAt: string | null;
  refused: NotDone | null;
  /** What another saved, while both changed the same container. */
  theirs: FrontDraft | null;
  /** What both started from. */
  base: FrontContents;
  /** Whose changes were merged last, by name. */
  mergedWith: string | null;
  /** What the rules put into empty slots, by slot. */
  byRule: Record<string, FrontStory>;
}

const SAVE_AFTER_MS = 500;
const RETRY_MS = 4000;
const MOST_STEPS = 100;

/**
 * The draft of a front in the browser. Each change can be undone and is saved automatically. Changes by others to
 * other containers are merged; for the same container both are offered. Undo reverts only this person's changes.
 */
export class DraftStore {
  #view: DraftView;
  #past: FrontContents[] = [];
  #future: FrontContents[] = [];
  #group: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<boolean> | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(
    draft: FrontDraft,
    byRule: Record<string, FrontStory>,
    private readonly save: (version: number, contents: FrontContents) => Promise<SaveAnswer>,
  ) {
    const { contents, version, savedAt } = draft;
    const nothing = { refused: null, theirs: null, mergedWith: null };
    this.#view = {
      ...{ contents, version, savedAt, byRule, ...nothing },
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
    if (!group || group !== this.#group) this.#past = [...this.#past, contents].slice(-MOST_STEPS);
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

  /** Saves what is not saved. @returns whether everything is on the server now */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    while (this.#saving) await this.#saving;
    if (this.#view.theirs) return false;
    if (isSameFront(this.#view.contents, this.#view.base)) return true;
    this.#saving = this.#send();
    const isDone = await this.#saving;
    return isDone && this.flush();
  };

  /** Takes what is on the server now, unless something here is not saved. */
  readonly refresh = (draft: FrontDraft, byRule: Record<string, FrontStory>) => {
    const { version, contents, base } = this.#view;
    if (draft.version < version || !isSameFront(contents, base)) return;
    const { contents: next, savedAt } = draft;
    this.#rebase(next);
    this.#set({ contents: next, base: next, version: draft.version, savedAt, byRule });
  };

  /** Ends a conflict with one of the two; undo brings back the other. */
  readonly settle = (keep: 'mine' | 'theirs') => {
    const { theirs, contents } = this.#view;
    if (!theirs) return;
    this.#rebase(theirs.contents);
    this.#past.push(keep === 'mine' ? theirs.contents : contents);
    this.#future = [];
    this.#set({ base: theirs.contents, version: theirs.version, theirs: null, state: 'saved' });
    this.#change(keep === 'mine' ? contents : theirs.contents);
  };

  readonly stop = () => clearTimeout(this.#timer);

  #change(contents: FrontContents) {
    const { theirs, base } = this.#view;
    const isSaved = !this.#saving && isSameFront(contents, base);
    this.#set({
      ...{ contents, mergedWith: null, ...(isSaved && { refused: null }) },
      state: theirs ? 'conflict' : isSaved ? 'saved' : 'unsaved',
    });
    this.#schedule(SAVE_AFTER_MS);
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
      this.#set({ ...answer.data, base: contents, state: isNewest ? 'saved' : 'unsaved' });
      return true;
    }
    if (answer.conflict) return this.#meet(answer.conflict.draft);
    this.#set({ state: 'refused', refused: answer });
    if (answer.reason === 'offline') this.#schedule(RETRY_MS);
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
