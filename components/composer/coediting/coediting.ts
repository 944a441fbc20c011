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
import { fieldsChange, isFieldConflict, withTheirs } from '@/domain/story/merged-fields';

/** The shortest time between two commits. */
export const COMMIT_EVERY_MS = 150;
/** The interval as a multiple of the last response time, so that a slow server gets fewer commits. */
const ANSWERS = 4;
const LONGEST_INTERVAL_MS = 2000;
/** Text without an answer for longer is merged by block, which asks about blocks that both sides changed. */
const SILENCE_MS = 15_000;
/** Commits continue for this long after the last colleague was seen: presence is unknown without a connection. */
const SHARED_MS = 60_000;

/** The result of applying a remote change. */
interface Taken {
  /** The body as it will be once the server has the save in flight. */
  sent: Body;
  lost: LostWords[];
  /** Whether a colleague had already accepted or rejected a suggestion that was settled here too. */
  isSettledBefore: boolean;
}

/** The text of the composer, with the steps from the server's text to it. */
export interface SharedTextOfStory {
  read(): Draft;
  /** The text of the server. */
  readBase(): Draft;
  /** Takes the steps of local changes; null when they cannot be determined. */
  takeSteps(): unknown[] | null;
  /** Applies a colleague's change; null when it does not apply. */
  applyRemote(commit: Pick<Commit, 'steps' | 'fields'>): Taken | null;
  /** Acknowledges the taken steps as the server applied them; null when they do not apply. */
  acknowledgeSteps(fields: Partial<StoryFields>, steps?: readonly unknown[]): Taken | null;
}

/** The dependencies of co-editing. */
export interface CoeditingParts {
  now(): number;
  autosave(): Pick<
    Autosave<Draft, Conflict, RefusedSave>,
    'version' | 'state' | 'isComposing' | 'rebased' | 'sending' | 'sentAt'
  >;
  text: SharedTextOfStory;
  send(request: CommitRequest): Promise<Answer<CommitAnswer>>;
  /** The commits after a version; null without an answer, or when they are no longer stored. */
  commitsAfter(version: number): Promise<Commit[] | null>;
  acknowledgedAs(key: string): Promise<number | null>;
  fetchStory(): Promise<ComposerStory | null>;
  saveWhole(sending: Sending<Draft>): Promise<StoryOutcome>;
  /** Called with local text whose place a colleague deleted. */
  onLost(words: LostWords[], name: string | null): void;
  /** The stage or other facts of the story may have changed. */
  onChanged(): void;
}

interface CoeditingListener {
  /** The server has newer text whose steps are unknown. */
  missing(): void;
  /** The change of a colleague was applied. @param before the text before it */
  taken(name: string | null, before: Draft): void;
  /** A colleague had already accepted or rejected a suggestion that was settled here too. */
  settledBefore(name: string | null): void;
}

export type Coediting = ReturnType<typeof createCoediting>;

/**
 * Co-editing of one text: local changes are sent as steps, and remote steps are applied during writing. When steps are
 * not enough, the whole text is saved and merged by block.
 */
export function createCoediting(parts: CoeditingParts) {
  const { now, text } = parts;
  let sharedUntil = -Infinity;
  let isShared = false;
  /** The last response time, in milliseconds. */
  let took = 0;
  let newest = 0;
  let running: Promise<void> | null = null;
  let listener: CoeditingListener = { missing() {}, taken() {}, settledBefore() {} };
  const waiting = new Map<number, Commit>();
  const names = new Map<string, string>();

  const sharesNow = () => isShared || now() < sharedUntil;

  /** Whether local text has had no answer for so long that it is merged by block. */
  const isSilent = () => now() - (parts.autosave().sentAt() ?? now()) > SILENCE_MS;

  /** Applies a colleague's commit. False when it does not apply, or when both changed one field. */
  function take(commit: Commit): boolean {
    const autosave = parts.autosave();
    const [base, before] = [text.readBase(), text.read()];
    // Saved on this version, one's own value would replace that of the colleague without a question.
    if (isFieldConflict(before.fields, base.fields, commit.fields ?? {})) return false;
    const taken = text.applyRemote(commit);
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

  /** Applies announced commits in order, as far as they are known. */
  async function work(): Promise<void> {
    try {
      const autosave = parts.autosave();
      while (newest > autosave.version()) {
        const { kind } = autosave.state();
        if (kind === 'conflict' || kind === 'signed-out' || autosave.isComposing() || isSilent()) return;
        const commit = waiting.get(autosave.version() + 1);
        // The answer to our own commit includes everything before it.
        if (commit && commit.key === autosave.sending()?.key) return;
        if (commit && take(commit)) {
          waiting.delete(commit.version);
          parts.onChanged();
        } else if (commit || !sharesNow() || !(await fetchMissing())) {
          // The answer to the save in flight may include the text, but it may be slow.
          if (autosave.sending()) parts.onChanged();
          else listener.missing();
          return;
        }
      }
      waiting.clear();
    } finally {
      // Immediately, so that a later announcement starts a new run.
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
    // Deferred: applying a commit changes the text, which may call this before `running` is set.
    running ??= Promise.resolve().then(work);
    return running;
  }

  /** What was sent has arrived, but its resulting steps are unknown, so the texts are merged. */
  async function mergeWith({ draft, commit }: Sending<Draft>, version: number): Promise<StoryOutcome> {
    const theirs = await parts.fetchStory();
    if (!theirs) return { kind: 'unreachable' };
    // Nor is it known where the words ended up: those missing from the text are kept.
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
      // An older server without commits, a person limited to pictures, too many steps: fall back to the whole text.
      return sendWhole(sending);
    }
    const { data } = answer;
    parts.onChanged();
    const outcome = data.commits && acknowledged(sending, data);
    return outcome ?? mergeWith(sending, data.version);
  }

  /** Saves a whole text. It may have arrived under its key before, as steps or as an earlier text. */
  async function sendWhole(sending: Sending<Draft>): Promise<StoryOutcome> {
    const outcome = await parts.saveWhole(sending);
    if (outcome.kind !== 'refused' || outcome.refused.reason !== 'key-reused') return outcome;
    const arrived = await parts.acknowledgedAs(sending.key);
    return arrived === null ? outcome : mergeWith(sending, arrived);
  }

  /** Retries steps that were sent long ago without an answer if they arrived; otherwise saves the whole text. */
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
      if (!(isOwn ? own(commit.steps) : !isSilent() && take(commit))) return null;
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
    /** The steps of local changes; null when the whole text has to be saved. */
    takeSteps(): FrozenCommit | null {
      const steps = text.takeSteps();
      const [draft, base] = [text.read(), text.readBase()];
      const isMoved = draft.editionId !== base.editionId || draft.deskId !== base.deskId;
      if (!steps || isMoved || !sharesNow()) return null;
      const change = fieldsChange(base.fields, draft.fields);
      return { version: parts.autosave().version(), steps, change };
    },
    /** The delay before the next save, in milliseconds; null to wait for a pause in writing. */
    interval: (): number | null =>
      sharesNow() ? Math.min(Math.max(COMMIT_EVERY_MS, took * ANSWERS), LONGEST_INTERVAL_MS) : null,
    /** Saves a text: as steps if there are any, otherwise whole. */
    async save(sending: Sending<Draft>): Promise<StoryOutcome> {
      const { commit } = sending;
      if (!commit) return parts.saveWhole(sending);
      return isSilent() ? resume(sending, commit) : sendSteps(sending, commit);
    },
    /** Announces a version on the server, with its steps if they are known. */
    announce(version: number, commit?: Commit): void {
      newest = Math.max(newest, version);
      if (commit && version > parts.autosave().version()) waiting.set(version, commit);
      void workOn();
    },
    /** Applies remote changes up to a version. True on success. */
    async reach(version: number): Promise<boolean> {
      newest = Math.max(newest, version);
      await workOn();
      return parts.autosave().version() >= version;
    },
    /** Retries commits that could not be applied yet. */
    workOn: () => void workOn(),
  };
}
