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
  ScheduleAsked,
  ScheduleRequest,
} from '@/domain/api/story-writes';
import type { StoryContent } from '@/domain/story/story';
import type { Option } from '@/domain/api/options';
import type { Draft } from './draft';
import { newKey } from '@/components/ui/new-key';
import { ask, type RawAnswer } from '@/components/api/client';
import { readAnswer } from '@/components/api/read-answer';
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

async function refusedBy({ status, json }: RawAnswer): Promise<Refused> {
  const problem = await readAnswer('Problem', json);
  return {
    status,
    reason: problem?.reason ?? '',
    detail: problem?.detail ?? '',
    field: problem?.field ?? null,
    fields: problem?.fields ?? [],
    limit: problem?.limit ?? null,
    refusals: problem?.refusals ?? [],
    findings: problem?.findings ?? [],
  };
}

/** The refusal of an answer that was JSON but is not understood. */
export const outdated = async (status: number): Promise<StoryOutcome> => {
  const refused = await refusedBy({ status, json: null });
  return { kind: 'refused', refused: { ...refused, reason: OUTDATED_PAGE } };
};

/** How a save went. `unreachable` is every failure after which the same text may simply be sent again. */
export type SaveOutcome<Conflict, Refused> =
  /** `refused`: what of the text was left out, and why; without it all of the text is saved. */
  | { kind: 'saved'; version: number; refused?: Refused }
  | { kind: 'conflict'; conflict: Conflict }
  | { kind: 'signed-out' }
  | { kind: 'refused'; refused: Refused }
  | { kind: 'unreachable' };

export type StoryOutcome = SaveOutcome<Conflict, Refused> & { story?: ComposerStory };

/** What an answer other than success means; one that no machine of ours wrote counts as none. */
export async function failureOf(answer: RawAnswer): Promise<StoryOutcome> {
  const { status, json } = answer;
  if (status === 401) return { kind: 'signed-out' };
  const conflict = status === 409 ? await readAnswer('ConflictAnswer', json) : null;
  if (conflict) return { kind: 'conflict', conflict };
  if (status === 429 || status >= 500 || status === 200 || status === 408) return { kind: 'unreachable' };
  return { kind: 'refused', refused: await refusedBy(answer) };
}

async function outcomeOf(answer: RawAnswer): Promise<StoryOutcome> {
  const { status, json } = answer;
  if (status !== 200 || json === null) return failureOf(answer);
  const story = (await readAnswer('StoryAnswer', json))?.story;
  return story ? { kind: 'saved', version: story.version, story } : outdated(status);
}

/** What an action carries besides its name: the text of a correction, its reason, or what it is done in spite of. */
export type ActionWords = Pick<ActionRequest, 'text' | 'reason' | 'readersLine' | 'override'>;

/** Asks once more with the same key when the first answer is lost: the server does it once all the same. */
export async function actOnStory(
  id: string,
  action: RequestedAction,
  version: number,
  more: ActionWords = {},
): Promise<StoryOutcome> {
  const body: ActionRequest = { action, version, key: newKey(), ...more };
  const once = () =>
    ask('POST', `stories/${id}/actions`, body)
      .then(outcomeOf)
      .catch((): StoryOutcome => ({ kind: 'unreachable' }));
  const first = await once();
  return first.kind === 'unreachable' ? once() : first;
}

/** The story as the server has it now; null when it cannot be read. */
export async function storyNow(id: string): Promise<ComposerStory | null> {
  try {
    const { status, json } = await ask('GET', `stories/${id}`);
    return status === 200 ? ((await readAnswer('StoryAnswer', json))?.story ?? null) : null;
  } catch {
    return null;
  }
}

/** The version that a save with this key led to; null when the server never got it. @throws when it cannot say */
export async function acknowledgedAs(id: string, key: string): Promise<number | null> {
  const { status, json } = await ask('GET', `stories/${id}/acknowledgements/${key}`);
  if (status !== 200) throw new Error(`The server answered ${status}`);
  const answer = await readAnswer('AcknowledgementAnswer', json);
  if (!answer) throw new Error('The answer was not understood');
  return answer.version;
}

/** Reports which block of the body this window is in; whether the person is still signed in, as far as is known. */
export async function reportPresence(id: string, visit: string, block: number | null): Promise<boolean> {
  const report: PresenceReport = { visit, block };
  const answer = await ask('POST', `stories/${id}/presence`, report).catch(() => null);
  return answer?.status !== 401;
}

/** Restores a revision. Asks once more with the same key when the first answer is lost. */
export async function restoreRevision(id: string, number: number, version: number): Promise<StoryOutcome> {
  const body: RestoreRequest = { version, key: newKey() };
  const once = () =>
    ask('POST', `stories/${id}/revisions/${number}`, body)
      .then(outcomeOf)
      .catch((): StoryOutcome => ({ kind: 'unreachable' }));
  const first = await once();
  return first.kind === 'unreachable' ? once() : first;
}

/** Gives a revision a name, or takes it away. True when the server has it. */
export async function nameRevision(id: string, number: number, name: string): Promise<boolean> {
  const body: RevisionName = { name };
  const answer = await ask('PUT', `stories/${id}/revisions/${number}/name`, body).catch(() => null);
  return answer?.status === 204;
}

/** Who wrote each block of a revision, or of the working copy; null when it cannot be read. */
export async function authorshipOf(id: string, number: number | null): Promise<BlockAuthor[] | null> {
  try {
    const query = number === null ? '' : `?revision=${number}`;
    const { status, json } = await ask('GET', `stories/${id}/authorship${query}`);
    return status === 200 ? ((await readAnswer('AuthorshipAnswer', json))?.blocks ?? null) : null;
  } catch {
    return null;
  }
}

/** Sets or lifts the embargo of a story; `until` is an ISO time. */
export async function setEmbargo(id: string, version: number, until: string | null): Promise<StoryOutcome> {
  const body: EmbargoRequest = { version, key: newKey(), until };
  return ask('PUT', `stories/${id}/embargo`, body)
    .then(outcomeOf)
    .catch((): StoryOutcome => ({ kind: 'unreachable' }));
}

/** Sets, moves or cancels a time. Asks once more with the same key when the first answer is lost. */
export async function setSchedule(id: string, version: number, asked: ScheduleAsked): Promise<StoryOutcome> {
  const body: ScheduleRequest = { ...asked, version, key: newKey() };
  const once = () =>
    ask('PUT', `stories/${id}/schedule`, body)
      .then(outcomeOf)
      .catch((): StoryOutcome => ({ kind: 'unreachable' }));
  const first = await once();
  return first.kind === 'unreachable' ? once() : first;
}

/** Keeps a text as a revision beside the working copy. True when the server has it. */
export async function keepCopy(id: string, { fields, body }: StoryContent): Promise<boolean> {
  try {
    const { status } = await ask('POST', `stories/${id}/copy`, { key: newKey(), fields, body });
    return status === 201 || status === 200;
  } catch {
    return false;
  }
}

/** Creates a version of the story in another edition; its id, or null when it could not be created. */
export async function createVersion(
  fromStoryId: string,
  editionId: string,
  deskId: string | null,
): Promise<string | null> {
  try {
    const { status, json } = await ask('POST', 'stories', { editionId, deskId, fromStoryId });
    return status === 201 ? ((await readAnswer('Added', json))?.id ?? null) : null;
  } catch {
    return null;
  }
}

/** Creates another story with the text of one; its id, or null when it could not be created. */
export async function duplicateStory(id: string, key: string): Promise<string | null> {
  try {
    const body: DuplicateRequest = { key };
    const { status, json } = await ask('POST', `stories/${id}/duplicate`, body);
    return status === 201 ? ((await readAnswer('Added', json))?.id ?? null) : null;
  } catch {
    return null;
  }
}

/** Topics that a text names; none when there is no answer. */
export async function suggestedTopics(text: string, lang: string): Promise<Option[]> {
  try {
    const { status, json } = await ask('POST', 'topic-suggestions', { text, lang });
    return status === 200 ? ((await readAnswer('OptionsAnswer', json))?.options ?? []) : [];
  } catch {
    return [];
  }
}

export async function revisionsOf(id: string): Promise<RevisionsAnswer | null> {
  try {
    const { json } = await ask('GET', `stories/${id}/revisions`);
    return await readAnswer('RevisionsAnswer', json);
  } catch {
    return null;
  }
}

/** Hides from readers what changed in a story, or shows it again. True when it is so. */
export async function setPublicChanges(id: string, request: ChangesRequest): Promise<boolean> {
  try {
    return (await ask('PUT', `stories/${id}/changes`, request)).status === 200;
  } catch {
    return false;
  }
}

export async function revisionText(id: string, number: number): Promise<StoryContent | null> {
  try {
    const { status, json } = await ask('GET', `stories/${id}/revisions/${number}`);
    return status === 200 ? await readAnswer('ContentAnswer', json) : null;
  } catch {
    return null;
  }
}
