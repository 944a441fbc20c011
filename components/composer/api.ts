import type { WrongField } from '@/domain/api/problem';
import type { PresenceReport } from '@/domain/api/events';
import type { Refusal } from '@/domain/people/abilities';
import type { Finding } from '@/domain/checks/finding';
import type { BlockAuthor, RevisionsAnswer } from '@/domain/api/revisions';
import type {
  ActionRequest,
  ChangesRequest,
  DuplicateRequest,
  EmbargoRequest,
  RequestedAction,
  RestoreRequest,
  RevisionName,
  ScheduleInput,
  ScheduleRequest,
} from '@/domain/api/story-writes';
import type { StoryContent } from '@/domain/story/story';
import type { Option } from '@/domain/api/options';
import type { Draft } from './draft';
import { newKey } from '@/components/ui/new-key';
import type { Answer, NotDone } from '@/components/api/answer';
import { read, request } from '@/components/api/request';
import type { ComposerStory } from './view';

/** The text that another person saved meanwhile. */
export interface Conflict {
  theirs: ComposerStory;
  theirName: string | null;
  theirAt: string;
  /** The common ancestor and its version, if it is not the last acknowledged text. */
  ancestor?: { base: Draft; version: number };
  /** The default side where both changed the same part. */
  prefer?: 'mine';
  /** Whether the other text is also by this person, and arrived late. */
  own?: boolean;
}

/** Why the server refused a text. */
export interface RefusedSave {
  status: number;
  reason: string;
  detail: string;
  field: string | null;
  /** All invalid fields. */
  fields: WrongField[];
  /** The limit that the text exceeds, if any. */
  limit: number | null;
  refusals: Refusal[];
  /** The checks that require a reason. */
  findings: Finding[];
}

/** The reason for a JSON answer of an unknown form: this page is older or newer than the server. */
export const OUTDATED_PAGE = 'outdated-page';

function refusedBy({ status = 0, reason, problem }: NotDone): RefusedSave {
  return {
    status,
    reason: problem?.reason ?? (reason === OUTDATED_PAGE ? reason : ''),
    detail: problem?.detail ?? '',
    field: problem?.field ?? null,
    fields: problem?.fields ?? [],
    limit: problem?.limit ?? null,
    refusals: problem?.refusals ?? [],
    findings: problem?.findings ?? [],
  };
}

/** The result of a save. `unreachable` is any failure after which the same text can be resent. */
export type SaveOutcome<Conflict, Refused> =
  /** `refused`: the parts of the text that were left out, and why; without it the whole text was saved. */
  | { kind: 'saved'; version: number; refused?: Refused }
  | { kind: 'conflict'; conflict: Conflict }
  | { kind: 'signed-out' }
  | { kind: 'refused'; refused: Refused }
  | { kind: 'unreachable' };

export type StoryOutcome = SaveOutcome<Conflict, RefusedSave> & {
  story?: ComposerStory;
  /** How many processes may still send a story that was withdrawn. */
  unconfirmed?: number;
};

export type Failure = Exclude<StoryOutcome, { kind: 'saved' }>;

/** Why a write to a story failed. */
export function failureOf(answer: NotDone & { conflict?: Conflict }): Failure {
  if (answer.status === 401) return { kind: 'signed-out' };
  if (answer.conflict) return { kind: 'conflict', conflict: answer.conflict };
  if (answer.isLost) return { kind: 'unreachable' };
  return { kind: 'refused', refused: refusedBy(answer) };
}

const storyPath = (id: string, under = '') => `/api/newsroom/stories/${id}${under}`;

/** Writes to a story. With `retryOnce` it is resent once with the same key if the first answer is lost. */
async function writeStory(
  route: string,
  options: { method: 'POST' | 'PUT'; body: unknown; retryOnce?: boolean },
): Promise<StoryOutcome> {
  const answer: Answer<{ story: ComposerStory; unconfirmed?: number }, Conflict> = await request(route, {
    ...options,
    ...{ answer: 'StoryAnswer', conflict: 'ConflictAnswer' },
  });
  if (!answer.done) return failureOf(answer);
  const { story, unconfirmed } = answer.data;
  return { kind: 'saved', version: story.version, story, unconfirmed };
}

/** The input of an action: the text of a correction, its reason, or overridden checks. */
export type ActionWords = Pick<ActionRequest, 'text' | 'reason' | 'readersLine' | 'override'>;

export async function actOnStory(
  id: string,
  action: RequestedAction,
  version: number,
  more: ActionWords = {},
): Promise<StoryOutcome> {
  const body: ActionRequest = { action, version, key: newKey(), ...more };
  return writeStory(storyPath(id, '/actions'), { method: 'POST', body, retryOnce: true });
}

/** The current state of the story on the server; null when it cannot be read. */
export async function fetchStoryState(id: string): Promise<ComposerStory | null> {
  return (await read(storyPath(id), 'StoryAnswer'))?.story ?? null;
}

/**
 * The version created by the save with this key; null when the server did not receive it.
 * @throws Error when that is unknown
 */
export async function acknowledgedAs(id: string, key: string): Promise<number | null> {
  const answer = await read(storyPath(id, `/acknowledgements/${key}`), 'AcknowledgementAnswer');
  if (!answer) throw new Error('The state of the text on the server is unknown');
  return answer.version;
}

/** Reports where this window is; returns whether the person is still signed in, if known. */
export async function reportPresence(id: string, body: PresenceReport): Promise<boolean> {
  const answer = await request(storyPath(id, '/presence'), { method: 'POST', body });
  return answer.done || answer.status !== 401;
}

/** Restores a revision. */
export async function restoreRevision(id: string, number: number, version: number): Promise<StoryOutcome> {
  const body: RestoreRequest = { version, key: newKey() };
  return writeStory(storyPath(id, `/revisions/${number}`), { method: 'POST', body, retryOnce: true });
}

/** Names a revision, or removes its name. True on success. */
export async function nameRevision(id: string, number: number, name: string): Promise<boolean> {
  const body: RevisionName = { name };
  return (await request(storyPath(id, `/revisions/${number}/name`), { method: 'PUT', body })).done;
}

/** The author of each block of a revision, or of the working copy; null when it cannot be read. */
export async function authorshipOf(id: string, number: number | null): Promise<BlockAuthor[] | null> {
  const query = number === null ? '' : `?revision=${number}`;
  return (await read(storyPath(id, `/authorship${query}`), 'AuthorshipAnswer'))?.blocks ?? null;
}

/** Sets or lifts the embargo of a story; `until` is an ISO time. */
export async function setEmbargo(id: string, version: number, until: string | null): Promise<StoryOutcome> {
  const body: EmbargoRequest = { version, key: newKey(), until };
  return writeStory(storyPath(id, '/embargo'), { method: 'PUT', body });
}

/** Sets, changes or cancels a schedule. */
export async function setSchedule(
  id: string,
  version: number,
  schedule: ScheduleInput,
): Promise<StoryOutcome> {
  const body: ScheduleRequest = { ...schedule, version, key: newKey() };
  return writeStory(storyPath(id, '/schedule'), { method: 'PUT', body, retryOnce: true });
}

/** Stores a text as a revision without changing the working copy. True on success. */
export async function keepCopy(id: string, { fields, body }: StoryContent): Promise<boolean> {
  const copy = { key: newKey(), fields, body };
  return (await request(storyPath(id, '/copy'), { method: 'POST', body: copy })).done;
}

/** Creates a version of the story in another edition; its id, or null when it could not be created. */
export async function createVersion(
  fromStoryId: string,
  editionId: string,
  deskId: string | null,
): Promise<string | null> {
  const body = { editionId, deskId, fromStoryId };
  const answer = await request('/api/newsroom/stories', { method: 'POST', body, answer: 'Added' });
  return answer.done ? answer.data.id : null;
}

/** Copies a story; the id of the copy, or null when it could not be created. */
export async function duplicateStory(id: string, key: string): Promise<string | null> {
  const body: DuplicateRequest = { key };
  const answer = await request(storyPath(id, '/duplicate'), { method: 'POST', body, answer: 'Added' });
  return answer.done ? answer.data.id : null;
}

/** Suggested topics for a text; none when there is no answer. */
export async function suggestedTopics(text: string, lang: string): Promise<Option[]> {
  const body = { text, lang };
  const route = '/api/newsroom/topic-suggestions';
  const answer = await request(route, { method: 'POST', body, answer: 'OptionsAnswer' });
  return answer.done ? answer.data.options : [];
}

/** The revisions of a story; null when they cannot be read. */
export const revisionsOf = (id: string): Promise<RevisionsAnswer | null> =>
  read(storyPath(id, '/revisions'), 'RevisionsAnswer');

/** Hides the public changes of a story, or shows them again. True on success. */
export async function setPublicChanges(id: string, body: ChangesRequest): Promise<boolean> {
  return (await request(storyPath(id, '/changes'), { method: 'PUT', body })).done;
}

/** The text of a revision; null when it cannot be read. */
export const revisionText = (id: string, number: number): Promise<StoryContent | null> =>
  read(storyPath(id, `/revisions/${number}`), 'ContentAnswer');
