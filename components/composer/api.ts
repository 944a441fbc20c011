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

/** What another person saved in the meantime. */
export interface Conflict {
  theirs: ComposerStory;
  theirName: string | null;
  theirAt: string;
  /** The common ancestor and its version, when it is not the last text that the server acknowledged. */
  ancestor?: { base: Draft; version: number };
  /** The side that is chosen, until a person chooses otherwise, where both changed the same. */
  prefer?: 'mine';
  /** Whether the other text is of this person too, and arrived late. */
  own?: boolean;
}

/** A field of a text that the server refused. */
export interface WrongField {
  /** Path of the field, such as `topicIds`. */
  field: string;
  reason: string;
  /** The ids in it that nothing has. */
  ids?: string[];
  /** The bound that it is over. */
  limit?: number;
}

/** Why the server refused a text. */
export interface Refused {
  status: number;
  reason: string;
  detail: string;
  field: string | null;
  /** All fields that are wrong. */
  fields: WrongField[];
  /** The bound that the text is over, if it is. */
  limit: number | null;
  refusals: Refusal[];
  /** What the checks found that needs a reason. */
  findings: Finding[];
}

/** The reason of an answer that was JSON but is not understood: this page is older than the newsroom, or newer. */
export const OUTDATED_PAGE = 'outdated-page';

function refusedBy({ status = 0, reason, problem }: NotDone): Refused {
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

/** How a save went. `unreachable` is every failure after which the same text may simply be sent again. */
export type SaveOutcome<Conflict, Refused> =
  /** `refused`: what of the text was left out, and why; without it all of the text is saved. */
  | { kind: 'saved'; version: number; refused?: Refused }
  | { kind: 'conflict'; conflict: Conflict }
  | { kind: 'signed-out' }
  | { kind: 'refused'; refused: Refused }
  | { kind: 'unreachable' };

export type StoryOutcome = SaveOutcome<Conflict, Refused> & { story?: ComposerStory };

export type Failure = Exclude<StoryOutcome, { kind: 'saved' }>;

/** Why a story was not written. */
export function failureOf(answer: NotDone & { conflict?: Conflict }): Failure {
  if (answer.status === 401) return { kind: 'signed-out' };
  if (answer.conflict) return { kind: 'conflict', conflict: answer.conflict };
  if (answer.isLost) return { kind: 'unreachable' };
  return { kind: 'refused', refused: refusedBy(answer) };
}

const storyPath = (id: string, under = '') => `/api/newsroom/stories/${id}${under}`;

/** Writes to a story. With `retryOnce` it is sent once more, with the same key, when the first answer is lost. */
async function writeStory(
  route: string,
  options: { method: 'POST' | 'PUT'; body: unknown; retryOnce?: boolean },
): Promise<StoryOutcome> {
  const answer: Answer<{ story: ComposerStory }, Conflict> = await request(route, {
    ...options,
    ...{ answer: 'StoryAnswer', conflict: 'ConflictAnswer' },
  });
  if (!answer.done) return failureOf(answer);
  const { story } = answer.data;
  return { kind: 'saved', version: story.version, story };
}

/** What an action carries besides its name: the text of a correction, its reason, or what it is done in spite of. */
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

/** The story as the server has it now; null when it cannot be read. */
export async function storyNow(id: string): Promise<ComposerStory | null> {
  return (await read(storyPath(id), 'StoryAnswer'))?.story ?? null;
}

/**
 * The version that a save with this key led to; null when the server never got it. @throws Error when that is unknown
 */
export async function acknowledgedAs(id: string, key: string): Promise<number | null> {
  const answer = await read(storyPath(id, `/acknowledgements/${key}`), 'AcknowledgementAnswer');
  if (!answer) throw new Error('The state of the text on the server is unknown');
  return answer.version;
}

/** Reports the current block of the body in this window; returns whether the person is still signed in, if known. */
export async function reportPresence(id: string, visit: string, block: number | null): Promise<boolean> {
  const body: PresenceReport = { visit, block };
  const answer = await request(storyPath(id, '/presence'), { method: 'POST', body });
  return answer.done || answer.status !== 401;
}

/** Restores a revision. */
export async function restoreRevision(id: string, number: number, version: number): Promise<StoryOutcome> {
  const body: RestoreRequest = { version, key: newKey() };
  return writeStory(storyPath(id, `/revisions/${number}`), { method: 'POST', body, retryOnce: true });
}

/** Gives a revision a name, or takes it away. True when the server has it. */
export async function nameRevision(id: string, number: number, name: string): Promise<boolean> {
  const body: RevisionName = { name };
  return (await request(storyPath(id, `/revisions/${number}/name`), { method: 'PUT', body })).done;
}

/** Who wrote each block of a revision, or of the working copy; null when it cannot be read. */
export async function authorshipOf(id: string, number: number | null): Promise<BlockAuthor[] | null> {
  const query = number === null ? '' : `?revision=${number}`;
  return (await read(storyPath(id, `/authorship${query}`), 'AuthorshipAnswer'))?.blocks ?? null;
}

/** Sets or lifts the embargo of a story; `until` is an ISO time. */
export async function setEmbargo(id: string, version: number, until: string | null): Promise<StoryOutcome> {
  const body: EmbargoRequest = { version, key: newKey(), until };
  return writeStory(storyPath(id, '/embargo'), { method: 'PUT', body });
}

/** Sets, moves or cancels a time. */
export async function setSchedule(
  id: string,
  version: number,
  schedule: ScheduleInput,
): Promise<StoryOutcome> {
  const body: ScheduleRequest = { ...schedule, version, key: newKey() };
  return writeStory(storyPath(id, '/schedule'), { method: 'PUT', body, retryOnce: true });
}

/** Keeps a text as a revision beside the working copy. True when the server has it. */
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

/** Creates another story with the text of one; its id, or null when it could not be created. */
export async function duplicateStory(id: string, key: string): Promise<string | null> {
  const body: DuplicateRequest = { key };
  const answer = await request(storyPath(id, '/duplicate'), { method: 'POST', body, answer: 'Added' });
  return answer.done ? answer.data.id : null;
}

/** Topics that a text names; none when there is no answer. */
export async function suggestedTopics(text: string, lang: string): Promise<Option[]> {
  const body = { text, lang };
  const route = '/api/newsroom/topic-suggestions';
  const answer = await request(route, { method: 'POST', body, answer: 'OptionsAnswer' });
  return answer.done ? answer.data.options : [];
}

/** The revisions of a story; null when they cannot be read. */
export const revisionsOf = (id: string): Promise<RevisionsAnswer | null> =>
  read(storyPath(id, '/revisions'), 'RevisionsAnswer');

/** Hides from readers what changed in a story, or shows it again. True when it is so. */
export async function setPublicChanges(id: string, body: ChangesRequest): Promise<boolean> {
  return (await request(storyPath(id, '/changes'), { method: 'PUT', body })).done;
}

/** The text of a revision; null when it cannot be read. */
export const revisionText = (id: string, number: number): Promise<StoryContent | null> =>
  read(storyPath(id, `/revisions/${number}`), 'ContentAnswer');
