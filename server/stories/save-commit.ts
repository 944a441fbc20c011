import { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import type { CommitAnswer } from '@/domain/api/commits';
import { bodyJson } from '@/domain/document/block-id';
import type { Body } from '@/domain/document/body';
import { bodyDigest, schemaHash, stepsFrom } from '@/domain/document/commits/steps';
import { COMMIT_LIMITS, type Commit } from '@/domain/story/commit';
import { appliedAll } from '@/domain/document/commits/apply';
import { mappingOf } from '@/domain/document/commits/mapping';
import { rebase } from '@/domain/document/commits/rebase';
import { canRebase } from '@/domain/document/commits/rebase-limits';
import { repairSteps } from '@/domain/document/commits/repair';
import { bodySchema } from '@/domain/document/schema';
import { markValid, validateDoc } from '@/domain/document/validate';
import { cacheDoc, docOf, cachedBody } from './cached-docs';
import { fingerprint } from '@/domain/fingerprint';
import type { Actor } from '@/domain/people/permissions';
import { namedIn, type NamedReference } from '@/domain/story/named-ids';
import type { StoryText } from '@/domain/story/text-change';
import { parseBody, requireValid } from '@/server/forms/parse-input';
import { notFound, Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { database } from '@/server/store/database';
import { listUnknownIds } from '@/server/store/named-ids';
import { changeIn, listCommits, type NewCommit, type StoredCommit } from '@/server/store/stories/commits';
import { loadStoryVersion, type StoryRecord } from '@/server/store/stories/stories';
import type { CommitInput } from './commit-input';
import { authorizeSave, authorizeText, isCoalesced, withPublicSlug } from './save';
import { writeStory, type OpenedWrite, type Written } from './write';
import { writeText } from './write-text';

/** A text with concurrent writers becomes a revision at most this often. */
const SHARED_MS = 60_000;

/**
 * Applies steps to the working copy at any version, rebased on remote commits made since. Idempotent by key: a retry
 * gets the first result.
 * @throws Refused 409 `commits-missing` when the log does not lead from the commit's version to the current one, or
 *   `field-changed` when someone else changed a field too: the client must then save the whole text; 403, 404 or 422
 */
export async function saveCommit(
  actor: Actor,
  id: string,
  input: CommitInput,
  now: Date,
): Promise<CommitAnswer> {
  const { key, version, fields } = input;
  const request = { key, version, steps: input.steps.map(stepJson), fields };
  let committed: Node | null = null;
  const answer = await writeStory<CommitAnswer>(
    {
      ...{ actor, storyId: id, kind: 'story.commit', input: request, atAnyVersion: true, now },
      known: cachedBody(id),
    },
    {
      authorize: ({ story }) => authorizeSave(actor, story, now),
      async change(opened) {
        const { doc, ...written } = await commit(actor, opened, input, now);
        committed = doc;
        return written;
      },
      repeated: (opened, reached) => answerAgain(opened, input, reached),
    },
  );
  // Only after the transaction has committed.
  if (committed) cacheDoc(id, answer.version, committed);
  return answer;
}

async function commit(
  actor: Actor,
  opened: OpenedWrite,
  input: CommitInput,
  now: Date,
): Promise<Written<CommitAnswer> & { doc: Node }> {
  const { story, connection } = opened;
  const { id, version: upTo } = story;
  const others = await listCommits(id, { after: input.version, upTo }, connection);
  const mapping = others && mappingThrough(others, input.steps);
  if (!mapping || input.version > upTo) throw new Refused(409, 'commits-missing');
  const cached = docOf(id, upTo);
  const { doc: rebased, steps } = rebase(cached ?? readable(story.body), input.steps, mapping);
  const repair = repairSteps(rebased);
  const doc = appliedAll(rebased, repair);
  const body = cached ? requireValid(validateDoc(doc)) : await validated(doc);
  const text = textOf(story, body, input);
  const named = newlyNamed(story, text);
  const unknown = await listUnknownIds(named, connection);
  const edition = authorizeText(actor, { ...opened, unknown }, text, named);
  const lost = steps.flatMap((fit, index) => (fit.length ? [] : [index]));
  const made: NewCommit = {
    schema: schemaHash(bodySchema),
    steps: [...steps.flat(), ...repair].map(stepJson),
    ...(Object.keys(input.fields).length > 0 && { fields: input.fields }),
    lost,
  };
  const keepsReplaced = !isCoalesced(story, actor, now, SHARED_MS);
  const after = await writeText(opened, {
    ...{ actor, text, edition, keepsReplaced, keepAs: null, now },
    ...(JSON.stringify(made.steps).length <= COMMIT_LIMITS.logged && { commit: made }),
  });
  const isMoved = fingerprint(made.steps) !== fingerprint(input.steps.map(stepJson));
  return {
    doc,
    done: {
      ...{ version: after.version, stage: after.stage, lost, digest: bodyDigest(text.body) },
      commits: others.map(entry),
      ...(isMoved && { steps: made.steps }),
    },
  };
}

const stepJson = (step: Step): unknown => step.toJSON();

/** A stored body as a document. @throws Refused 409 when it is not of the schema */
function readable(body: Body): Node {
  try {
    return Node.fromJSON(bodySchema, body);
  } catch {
    throw new Refused(409, 'commits-missing');
  }
}

/** Validates the whole body of a document; a long one in a worker. @throws Refused as `parseBody` */
async function validated(doc: Node): Promise<Body> {
  const body = await parseBody(bodyJson(doc));
  markValid(doc);
  return body;
}

/**
 * A mapping through the steps of commits; null when they are of another schema, or too many to map the own steps
 * through.
 */
function mappingThrough(commits: StoredCommit[], ownSteps: readonly Step[]) {
  const all: Step[] = [];
  for (const { schema, steps } of commits) {
    const isKnown = !steps.length || schema === schemaHash(bodySchema);
    const read = isKnown ? stepsFrom(bodySchema, steps) : null;
    if (!read) return null;
    all.push(...read);
    if (!canRebase(ownSteps, all)) return null;
  }
  return mappingOf(all);
}

/** The text after a commit. @throws Refused 409 or 422 */
function textOf(story: StoryRecord, body: Body, { fields, before }: CommitInput): StoryText {
  const { editionId, deskId } = story;
  for (const [name, value] of Object.entries(fields)) {
    const now = fingerprint((story.fields as unknown as Record<string, unknown>)[name]);
    if (now !== fingerprint(before[name]) && now !== fingerprint(value))
      throw new Refused(409, 'field-changed', { field: name });
  }
  return withPublicSlug({ editionId, deskId, fields: { ...story.fields, ...fields }, body }, story);
}

const keyOf = ({ kind, id }: NamedReference) => `${kind} ${id}`;

/** The references that only the new text has. */
function newlyNamed(story: StoryRecord, text: StoryText): NamedReference[] {
  const before = new Set(namedIn(story).map(keyOf));
  return namedIn(text).filter(named => !before.has(keyOf(named)));
}

const entry = ({ version, key, personId, ...change }: StoredCommit): Commit => ({
  ...{ version, key, personId },
  ...changeIn(change),
});

/** The answer to a repeated commit, as complete as the log allows. */
async function answerAgain(
  { story, connection }: OpenedWrite,
  input: CommitInput,
  version: number,
): Promise<CommitAnswer> {
  const { id, stage, body } = story;
  const kept = await listCommits(id, { after: input.version, upTo: story.version }, connection);
  const own = kept?.find(({ key }) => key === input.key);
  const answer = { stage, version: story.version, digest: bodyDigest(body) };
  if (!kept || !own) return { ...answer, version, commits: null, lost: [] };
  return { ...answer, commits: kept.map(entry), lost: own.lost };
}

/** The commits of a story after a version. @throws Refused 403 or 404 */
export async function commitsAfter(
  actor: Actor,
  storyId: string,
  after: number,
): Promise<{ version: number; commits: Commit[] | null }> {
  requirePermission(actor, 'read-newsroom');
  const version = await loadStoryVersion(storyId);
  if (version === null) throw notFound('story');
  const kept = await listCommits(storyId, { after, upTo: version }, database());
  return { version, commits: kept && kept.map(entry) };
}
