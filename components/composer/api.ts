import type { Refusal } from '@/domain/story/abilities';
import type { Override } from '@/domain/checks/checks';
import type { Finding } from '@/domain/checks/finding';
import type { BodyNode } from '@/domain/document/body';
import type { StoryContent } from '@/domain/story/story';
import type { RevisionReason } from '@/domain/story/story';
import type { StoryAction } from '@/domain/story/workflow';
import { Options, type Option } from '@/domain/paper/options';
import { FoundStories, type FoundStory } from '@/domain/story/found-story';
import { SaveAnswer } from '@/domain/story/story-state';
import { WRITER_HEADER } from '@/domain/people/writer-header';
import type { SaveOutcome, Sending } from './saving/autosave';
import type { Draft } from './state/draft';
import { newKey } from './saving/new-key';
import { sendText } from './saving/send-text';
import type { ComposerStory } from './view';

/** What another person saved in the meantime. */
export interface Conflict {
  theirs: ComposerStory;
  theirName: string | null;
  theirAt: string;
  /** The common ancestor, when it differs from the last text that the server acknowledged. */
  base?: Draft;
}

/** Why the server refused a text. */
export interface Refused {
  status: number;
  reason: string;
  detail: string;
  field: string | null;
  refusals: Refusal[];
  /** What the checks found that needs a reason. */
  findings: Finding[];
}

export interface RevisionLine {
  number: number;
  reason: RevisionReason;
  personName: string | null;
  /** The checks it was published over, and why. */
  override: Override | null;
  createdAt: string;
  headline: string;
  /** The name given to it; usually empty. */
  name: string;
}

type Answer = { status: number; json: Record<string, unknown> };

const ANSWER_WITHIN = 30_000;

let writerId = '';

/** Sets the person this page writes for, so that a save never counts as that of a person who signed in later. */
export function writeAs(personId: string): void {
  writerId = personId;
}

// What is shorter than this gains nothing by it.
const COMPRESS_FROM = 2000;

/** A request body; long texts are compressed where the browser can. */
async function packed(body: unknown): Promise<{ body: BodyInit; headers: Record<string, string> }> {
  const text = JSON.stringify(body);
  const headers = { 'Content-Type': 'application/json' };
  if (text.length < COMPRESS_FROM || typeof CompressionStream === 'undefined') return { body: text, headers };
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return {
    body: await new Response(stream).arrayBuffer(),
    headers: { ...headers, 'Content-Encoding': 'gzip' },
  };
}

export async function ask(method: string, path: string, content?: unknown): Promise<Answer> {
  const { body, headers } = content === undefined ? { body: undefined, headers: {} } : await packed(content);
  const response = await fetch(`/api/newsroom/${path}`, {
    method,
    headers: { [WRITER_HEADER]: writerId, ...headers },
    body,
    signal: AbortSignal.timeout(ANSWER_WITHIN),
  });
  const json: unknown = await response.json().catch(() => ({}));
  return { status: response.status, json: isRecord(json) ? json : {} };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const textOr = (value: unknown, otherwise: string) => (typeof value === 'string' ? value : otherwise);

function refusedBy({ status, json }: Answer): Refused {
  return {
    status,
    reason: textOr(json.reason, ''),
    detail: textOr(json.detail, ''),
    field: typeof json.field === 'string' ? json.field : null,
    refusals: Array.isArray(json.refusals) ? (json.refusals as Refusal[]) : [],
    findings: Array.isArray(json.findings) ? (json.findings as Finding[]) : [],
  };
}

function conflictIn(json: Record<string, unknown>): Conflict | null {
  const theirs = json.theirs;
  if (!isRecord(theirs)) return null;
  return {
    theirs: theirs as unknown as ComposerStory,
    theirName: typeof json.theirName === 'string' ? json.theirName : null,
    theirAt: textOr(json.theirAt, textOr(theirs.updatedAt, '')),
  };
}

export type StoryOutcome = SaveOutcome<Conflict, Refused> & { story?: ComposerStory };

function outcomeOf(answer: Answer): StoryOutcome {
  const { status, json } = answer;
  if (status === 200 && isRecord(json.story)) {
    const story = json.story as unknown as ComposerStory;
    return { kind: 'saved', version: story.version, story };
  }
  if (status === 401) return { kind: 'signed-out' };
  const conflict = status === 409 ? conflictIn(json) : null;
  if (conflict) return { kind: 'conflict', conflict };
  if (status === 429 || status >= 500 || status === 200 || status === 408) return { kind: 'unreachable' };
  return { kind: 'refused', refused: refusedBy(answer) };
}

/** Saves a text by what changed in it. An answer that is not understood counts as none: the save is repeated. */
export async function saveStory(id: string, sending: Sending<Draft>): Promise<StoryOutcome> {
  const answer = await sendText(sending, body => ask('PUT', `stories/${id}`, body));
  if (answer.status !== 200) return outcomeOf(answer);
  const saved = SaveAnswer.safeParse(answer.json);
  if (!saved.success) return { kind: 'unreachable' };
  const { fields, body } = sending.draft;
  const story = { ...saved.data.story, fields, body };
  return { kind: 'saved', version: story.version, story };
}

/** What an action carries besides its name: the text of a correction, or the reason for an override. */
export interface ActionWords {
  text?: string;
  override?: Override;
}

/** Asks once more with the same key when the first answer is lost: the server does it once all the same. */
export async function actOnStory(
  id: string,
  action: StoryAction,
  version: number,
  more: ActionWords = {},
): Promise<StoryOutcome> {
  const body = { action, version, key: newKey(), ...more };
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
    return status === 200 && isRecord(json.story) ? (json.story as unknown as ComposerStory) : null;
  } catch {
    return null;
  }
}

/** The version that a save with this key led to; null when the server never got it. @throws when it cannot say */
export async function acknowledgedAs(id: string, key: string): Promise<number | null> {
  const { status, json } = await ask('GET', `stories/${id}/acknowledgements/${key}`);
  if (status !== 200) throw new Error(`The server answered ${status}`);
  return typeof json.version === 'number' ? json.version : null;
}

/** Reports which block of the body this window is in. Nothing depends on whether it arrives. */
export async function reportPresence(id: string, visit: string, block: number | null): Promise<void> {
  await ask('POST', `stories/${id}/presence`, { visit, block }).catch(() => null);
}

/** Restores a revision. Asks once more with the same key when the first answer is lost. */
export async function restoreRevision(id: string, number: number, version: number): Promise<StoryOutcome> {
  const body = { version, key: newKey() };
  const once = () =>
    ask('POST', `stories/${id}/revisions/${number}`, body)
      .then(outcomeOf)
      .catch((): StoryOutcome => ({ kind: 'unreachable' }));
  const first = await once();
  return first.kind === 'unreachable' ? once() : first;
}

/** Gives a revision a name, or takes it away. True when the server has it. */
export async function nameRevision(id: string, number: number, name: string): Promise<boolean> {
  const answer = await ask('PUT', `stories/${id}/revisions/${number}/name`, { name }).catch(() => null);
  return answer?.status === 204;
}

/** Who wrote a block, when, and in which revision; without a revision it is only in the working copy. */
export interface Wrote {
  personName: string | null;
  at: string;
  number: number | null;
}

/** Who wrote each block of a revision, or of the working copy; null when it cannot be read. */
export async function authorshipOf(id: string, number: number | null): Promise<Wrote[] | null> {
  try {
    const query = number === null ? '' : `?revision=${number}`;
    const { status, json } = await ask('GET', `stories/${id}/authorship${query}`);
    return status === 200 && Array.isArray(json.blocks) ? (json.blocks as Wrote[]) : null;
  } catch {
    return null;
  }
}

/** Sets or lifts the embargo of a story; `until` is an ISO time. */
export async function setEmbargo(id: string, version: number, until: string | null): Promise<StoryOutcome> {
  return ask('PUT', `stories/${id}/embargo`, { version, key: newKey(), until })
    .then(outcomeOf)
    .catch((): StoryOutcome => ({ kind: 'unreachable' }));
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
    return status === 201 && typeof json.id === 'string' ? json.id : null;
  } catch {
    return null;
  }
}

/** Topics that a text names; none when there is no answer. */
export async function suggestedTopics(text: string, lang: string): Promise<Option[]> {
  try {
    const { status, json } = await ask('POST', 'topic-suggestions', { text, lang });
    return status === 200 ? Options.parse(json).options : [];
  } catch {
    return [];
  }
}

/** Stories of ours that have these words; none when there is no answer. */
export async function findStories(words: string): Promise<FoundStory[]> {
  try {
    const { json } = await ask('GET', `stories?q=${encodeURIComponent(words)}`);
    return FoundStories.parse(json).stories;
  } catch {
    return [];
  }
}

export async function revisionsOf(id: string): Promise<RevisionLine[] | null> {
  try {
    const { json } = await ask('GET', `stories/${id}/revisions`);
    return Array.isArray(json.revisions) ? (json.revisions as RevisionLine[]) : null;
  } catch {
    return null;
  }
}

export async function revisionText(id: string, number: number): Promise<StoryContent | null> {
  try {
    const { status, json } = await ask('GET', `stories/${id}/revisions/${number}`);
    return status === 200 && isRecord(json.fields) && isRecord(json.body)
      ? {
          fields: json.fields as unknown as StoryContent['fields'],
          body: json.body as unknown as BodyNode & { type: 'doc' },
        }
      : null;
  } catch {
    return null;
  }
}
