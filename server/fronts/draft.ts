import { z } from 'zod';
import { FrontShape, type DraftSaved, type FrontDraft } from '@/domain/front/api';
import { isSameFront } from '@/domain/front/changes';
import { frontProblem, placedStories, slotsOf, type FrontContents } from '@/domain/front/contents';
import { startingFront } from '@/domain/front/starting-front';
import { writersAfterChange } from '@/domain/front/writers';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { Refused } from '@/server/problems/refused';
import { picturesNotAllowed } from '@/server/paper/allowed-pictures';
import { inTransaction, type Connection } from '@/server/store/database';
import {
  loadDraft,
  loadFrontWriters,
  lockFront,
  unknownFrontIds,
  updateDraft,
  type FrontIds,
} from '@/server/store/fronts/fronts';
import { storiesByRule } from './by-rule';
import { frontPlace, type FrontPlace } from './front-change';
import { publishDraft } from './front-topic';

const version = z.int().min(0);
const SavedDraft = z.strictObject({ version, contents: FrontShape });

/** Someone else saved the draft of a front since the version that a write is based on. */
export class FrontChanged extends Error {
  constructor(readonly draft: FrontDraft) {
    super('the front was changed meanwhile');
  }
}

/** The draft of a front; before it was first saved the usual containers, at version 0. */
export async function draftOf(place: FrontPlace, connection?: Connection): Promise<FrontDraft> {
  const { owner, sections, section } = place;
  return (
    (await loadDraft(owner.id, connection)) ?? {
      version: 0,
      contents: startingFront(sections, section),
      savedBy: null,
      savedAt: null,
    }
  );
}

/** The draft of a locked front at this version. @throws FrontChanged when it is at another one */
export async function draftAt(
  place: FrontPlace,
  expected: number,
  connection: Connection,
): Promise<FrontDraft> {
  const draft = await draftOf(place, connection);
  if (draft.version !== expected) throw new FrontChanged(draft);
  return draft;
}

/**
 * Saves the draft of a front by compare-and-swap. Idempotent: an equal draft is not saved again.
 * @throws FrontChanged after a save in between; Refused 403, 404 or 422
 */
export async function saveDraft(
  actor: Actor,
  id: string,
  input: unknown,
  now: Date,
): Promise<z.infer<typeof DraftSaved>> {
  const place = await frontPlace(actor, id);
  const { version, contents } = parseInput(SavedDraft, input);
  requireValid(contents);
  const saved = await inTransaction(async connection => {
    await lockFront(place.owner, connection);
    const stored = await draftOf(place, connection);
    if (stored.savedAt && isSameFront(stored.contents, contents))
      return { version: stored.version, savedAt: stored.savedAt };
    if (stored.version !== version) throw new FrontChanged(stored);
    await requireKnownIds(contents, stored.contents, place, connection);
    const { personId } = actor;
    const { writers: before } = await loadFrontWriters(id, connection);
    const writers = writersAfterChange(before, stored.contents, contents, personId);
    const next = { contents, writers, version: version + 1, personId, now };
    await updateDraft(id, next, connection);
    await publishDraft(id, next.version, connection);
    return { version: next.version, savedAt: now.toISOString() };
  });
  const [byRule, notAllowed] = await Promise.all([
    storiesByRule(contents, place, now),
    picturesNotAllowed(idsOfFront(contents).media, [place.edition.id], now),
  ]);
  return { ...saved, byRule, notAllowed };
}

/** @throws Refused 422 */
function requireValid(contents: FrontContents): void {
  const problem = frontProblem(contents);
  if (problem) throw new Refused(422, problem, { field: 'contents' });
}

/** The ids that a front refers to, each once. */
export function idsOfFront(contents: FrontContents): FrontIds {
  const ruledBy = (by: 'section' | 'topic') =>
    contents.containers.flatMap(({ fill }) => (fill.by === by && 'id' in fill ? fill.id : []));
  return {
    stories: placedStories(contents),
    media: [...new Set(slotsOf(contents).flatMap(({ mediaId }) => mediaId ?? []))],
    sections: [...new Set(ruledBy('section'))],
    topics: [...new Set(ruledBy('topic'))],
  };
}

const REASONS = {
  stories: 'no-such-story',
  media: 'no-such-picture',
  sections: 'no-such-section',
  topics: 'no-such-topic',
} as const;

/**
 * Refuses unknown ids. Those in the stored draft may stay: a section removed since must not prevent a save. @throws
 * Refused 422
 */
async function requireKnownIds(
  contents: FrontContents,
  stored: FrontContents,
  { edition }: FrontPlace,
  connection: Connection,
): Promise<void> {
  const [named, before] = [idsOfFront(contents), idsOfFront(stored)];
  const kinds = Object.keys(REASONS) as (keyof typeof REASONS)[];
  const added = Object.fromEntries(
    kinds.map(kind => [kind, named[kind].filter(id => !before[kind].includes(id))]),
  ) as unknown as FrontIds;
  const unknown = await unknownFrontIds(added, edition.id, connection);
  for (const kind of kinds)
    if (unknown[kind].length)
      throw new Refused(422, REASONS[kind], { field: 'contents', ids: unknown[kind] });
}
