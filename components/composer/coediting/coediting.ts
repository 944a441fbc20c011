import type { CommitAnswer, CommitRequest } from '@/domain/api/commits';
import { bodyDigest, schemaHash } from '@/domain/document/commits/steps';
import type { Commit } from '@/domain/story/commit';
import type { LostWords } from '@/domain/document/commits/lost-words';
import type { Body } from '@/domain/document/body';
import { insertedTexts, lostText } from '@/domain/document/commits/lost-words';
import { bodyToText } from '@/domain/document/write';
import type { StoryFields } from '@/domain/story/story';
import { bodySchema } from '@/domain/document/schema';
import type { Visit } from '@/domain/people/presence';
import type { Answer } from '@/components/api/answer';
import { failureOf, type Conflict, type RefusedSave, type StoryOutcome } from '../api';
import type { Draft } from '../draft';
import type { Autosave, FrozenCommit, Sending } from '../saving/autosave';
import type { ComposerStory } from '../view';
import { fieldsChange, withTheirs } from '@/domain/story/merged-fields';

/** The shortest time between two commits. */
export const COMMIT_EVERY_MS = 150;
/** The interval in multiples of the time of the last answer, so that a slow server gets fewer commits. */
const ANSWERS = 4;
const LONGEST_INTERVAL_MS = 2000;
/** After a longer silence, texts are merged by block, which asks about those that both sides changed. */
const SILENCE_MS = 15_000;
/** Commits go on for this long after the last colleague was seen, as presence is unknown without a connection. */
const SHARED_MS = 60_000;

/** What a change of others left of the text. */
interface Taken {
  /** The body once the server has what is in transit. */
  sent: Body;
  lost: LostWords[];
  /** Whether a suggestion that was accepted or rejected here was so before by others. */
  isSettledBefore: boolean;
}

/** The text of the composer, with the steps that lead to it from the text of the server. */
export interface SharedTextOfStory {
  read(): Draft;
  /** The text of the server. */
  readBase(): Draft;
  /** Takes the steps of what is written; null when they cannot be told. */
  takeSteps(): unknown[] | null;
  /** Applies what a colleague changed; null when it does not fit. */
  takeTheirs(commit: Pick<Commit, 'steps' | 'fields'>): Taken | null;
  /** The server has the steps that were taken, as it applied them; null when they do not fit. */
  acknowledgeSteps(fields: Partial<StoryFields>, steps?: readonly unknown[]): Taken | null;
}

/** The text of the composer and its place in the outside world. */
export interface CoeditingParts {
  now(): number;
  autosave(): Pick<
    Autosave<Draft, Conflict, RefusedSave>,
    'version' | 'state' | 'isComposing' | 'rebased' | 'sending'
  >;
  text: SharedTextOfStory;
  send(request: CommitRequest): Promise<Answer<CommitAnswer>>;
  /** The commits after a version; null when there is no answer, or they are not kept. */
  commitsAfter(version: number): Promise<Commit[] | null>;
  acknowledgedAs(key: string): Promise<number | null>;
  storyNow(): Promise<ComposerStory | null>;
  saveWhole(sending: Sending<Draft>): Promise<StoryOutcome>;
  /** Words written here whose place a colleague deleted. */
  onLost(words: LostWords[], name: string | null): void;
  /** The stage or other facts of the story may have changed. */
  onChanged(): void;
}

interface CoeditingListener {
  /** Newer text is not known as steps. */
  missing(): void;
  /** The change of a colleague was applied. @param before the text before it */
  taken(name: string | null, before: Draft): void;
  /** A colleague accepted or rejected a suggestion before that was done here. */
  settledBefore(name: string | null): void;
}

export type Coediting = ReturnType<typeof createCoediting>;

/**
 * Writing with others in one text: what is written is sent as steps, and the steps of others are applied while one
 * writes. Where steps do not reach, the text is saved whole and merged by block.
 */
export function createCoediting(parts: CoeditingParts) {
  const { now, text } = parts;
  let sharedUntil = -Infinity;
  let isShared = false;
  /** How long the last answer took. */
  let took = 0;
  let newest = 0;
  let running: Promise<void> | null = null;
  let listener: CoeditingListener = { missing() {}, taken() {}, settledBefore() {} };
  const waiting = new Map<number, Commit>();
  const names = new Map<string, string>();

  const sharesNow = () => isShared || now() < sharedUntil;

  /** Applies the commit of a colleague. False when it does not fit. */
  function take(commit: Commit): boolean {
    const autosave = parts.autosave();
    const [base, before] = [text.readBase(), text.read()];
    const taken = text.takeTheirs(commit);
    if (!taken) return false;
    const sending = autosave.sending();
    const sent = sending && {
      ...sending.draft,
      fields: withTheirs(sending.draft.fields, base.fields, commit.fields ?? {}).mine,
      body: taken.sent,
    };
    autosave.rebased(commit.version, sent);
    const name = names.get(commit.personId) ?? null;
    if (taken.lost.length) parts.onLost(taken.lost, name);
    listener.taken(name, before);
    if (taken.isSettledBefore) listener.settledBefore(name);
    return true;
  }

  /** Applies what is announced, in order, as far as it is known. */
  async function work(): Promise<void> {
    try {
      const autosave = parts.autosave();
      while (newest > autosave.version()) {
        const { kind } = autosave.state();
        if (kind === 'conflict' || kind === 'signed-out' || autosave.isComposing()) return;
        const commit = waiting.get(autosave.version() + 1);
        // The answer to an own commit has everything before it.
        if (commit && commit.key === autosave.sending()?.key) return;
        if (commit && take(commit)) {
          waiting.delete(commit.version);
          parts.onChanged();
        } else if (commit || !sharesNow() || !(await fetchMissing())) {
          // The answer to what is in transit may have the text, but it may be long in coming.
          if (autosave.sending()) parts.onChanged();
          else listener.missing();
          return;
        }
      }
      waiting.clear();
    } finally {
      // At once: what is announced from now on starts anew.
      running = null;
    }
  }

  async function fetchMissing(): Promise<boolean> {
    const after = parts.autosave().version();
    const commits = await parts.commitsAfter(after);
    for (const commit of commits ?? []) waiting.set(commit.version, commit);
    return waiting.has(after + 1) || parts.autosave().version() > after;
  }

  function workOn(): Promise<void> {
    // Not at once: what is applied changes the text, and that may call this before it is known to run.
    running ??= Promise.resolve().then(work);
    return running;
  }

  /** What was sent arrived, but what became of it is not known as steps: the texts are merged. */
  async function mergeWith({ draft, commit }: Sending<Draft>, version: number): Promise<StoryOutcome> {
    const theirs = await parts.storyNow();
    if (!theirs) return { kind: 'unreachable' };
    // Where the words went is not known either: those that are not in the text are kept.
    const lost = insertedTexts(commit?.steps ?? []).filter(words => !bodyToText(theirs.body).includes(words));
    if (lost.length) parts.onLost(lost.map(lostText), null);
    const { savedByName: theirName, updatedAt: theirAt } = theirs;
    return {
      kind: 'conflict',
      conflict: { theirs, theirName, theirAt, ancestor: { base: draft, version } },
    };
  }

  async function sendSteps(sending: Sending<Draft>, commit: FrozenCommit): Promise<StoryOutcome> {
    const { version, steps, change } = commit;
    const started = now();
    const schema = schemaHash(bodySchema);
    const request = { version, key: sending.key, schema, steps, ...(change && { change }) };
    const answer = await parts.send(request);
    took = now() - started;
    if (!answer.done) {
      if (answer.isLost || answer.status === 401) return failureOf(answer);
      // A server before commits, a person who may change the pictures only, too many steps: the whole text decides.
      return sendWhole(sending);
    }
    const { data } = answer;
    parts.onChanged();
    const outcome = data.commits && acknowledged(sending, data);
    return outcome ?? mergeWith(sending, data.version);
  }

  /** Saves a text whole that may have arrived under its key before, as steps or as an earlier text. */
  async function sendWhole(sending: Sending<Draft>): Promise<StoryOutcome> {
    const outcome = await parts.saveWhole(sending);
    if (outcome.kind !== 'refused' || outcome.refused.reason !== 'key-reused') return outcome;
    const arrived = await parts.acknowledgedAs(sending.key);
    return arrived === null ? outcome : mergeWith(sending, arrived);
  }

  /** Saves a text whole whose steps were sent long ago without an answer, unless they arrived. */
  async function resume(sending: Sending<Draft>, commit: FrozenCommit): Promise<StoryOutcome> {
    const isArrived = (await parts.acknowledgedAs(sending.key)) !== null;
    return isArrived ? sendSteps(sending, commit) : sendWhole(sending);
  }

  /** Applies the answer to an own commit. */
  function acknowledged(sending: Sending<Draft>, answer: CommitAnswer): StoryOutcome | null {
    const fields = sending.commit?.change?.fields ?? {};
    let isOwnDone = false;
    const own = (steps?: readonly unknown[]) => {
      isOwnDone = true;
      const taken = text.acknowledgeSteps(fields, steps);
      if (taken?.lost.length) parts.onLost(taken.lost, null);
      return taken !== null;
    };
    for (const commit of answer.commits ?? []) {
      const isOwn = commit.key === sending.key;
      if (!isOwn && commit.version <= parts.autosave().version()) continue;
      if (!(isOwn ? own(commit.steps) : take(commit))) return null;
    }
    if (!isOwnDone && !own(answer.steps)) return null;
    const isSame = bodyDigest(text.readBase().body) === answer.digest;
    return isSame ? { kind: 'saved', version: answer.version } : null;
  }

  return {
    /** The colleagues and other windows that have the story open. */
    people(visits: Pick<Visit, 'personId' | 'name'>[]): void {
      if (isShared && !visits.length) sharedUntil = now() + SHARED_MS;
      isShared = visits.length > 0;
      for (const { personId, name } of visits) names.set(personId, name);
    },
    isShared: sharesNow,
    listen(next: CoeditingListener): void {
      listener = next;
    },
    /** The steps of what is written; null when the text is to be saved whole. */
    takeSteps(): FrozenCommit | null {
      const steps = text.takeSteps();
      const [draft, base] = [text.read(), text.readBase()];
      const isMoved = draft.editionId !== base.editionId || draft.deskId !== base.deskId;
      if (!steps || isMoved || !sharesNow()) return null;
      const change = fieldsChange(base.fields, draft.fields);
      return { version: parts.autosave().version(), steps, change, at: now() };
    },
    /** How long to wait before the next save; null: for a pause in writing. */
    interval: (): number | null =>
      sharesNow() ? Math.min(Math.max(COMMIT_EVERY_MS, took * ANSWERS), LONGEST_INTERVAL_MS) : null,
    /** Saves a text: as steps when it has some, else whole. */
    async save(sending: Sending<Draft>): Promise<StoryOutcome> {
      const { commit } = sending;
      if (!commit) return parts.saveWhole(sending);
      return now() - commit.at > SILENCE_MS ? resume(sending, commit) : sendSteps(sending, commit);
    },
    /** A version that the server has now, with its steps if they are known. */
    announce(version: number, commit?: Commit): void {
      newest = Math.max(newest, version);
      if (commit && version > parts.autosave().version()) waiting.set(version, commit);
      void workOn();
    },
    /** Applies what colleagues wrote up to a version. True when that was possible. */
    async reach(version: number): Promise<boolean> {
      newest = Math.max(newest, version);
      await workOn();
      return parts.autosave().version() >= version;
    },
    /** What had to wait may be possible now. */
    workOn: () => void workOn(),
  };
}
