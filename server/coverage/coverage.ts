import { CoverageRequest, type CoverageAnswer } from '@/domain/coverage/api';
import { COVERAGE_LIMITS, coverageState, type CoverageState } from '@/domain/coverage/entry';
import { mediaIn } from '@/domain/document/references';
import { can, type Actor } from '@/domain/people/permissions';
import { WORKFLOW } from '@/domain/story/workflow';
import { parseInput } from '@/server/forms/parse-input';
import { notFound, Refused, refusedAction } from '@/server/problems/refused';
import { notesMessage } from '@/server/live/story-topic';
import { requirePermission } from '@/server/problems/require-permission';
import { loadLiveAddress, setCoverage } from '@/server/store/coverage/coverage';
import { countEntries, listDrafts, listEntries } from '@/server/store/coverage/entries';
import { keyOf } from '@/server/press/surrogate-keys';
import { newPurge, notifyPurge } from '@/server/store/purges';
import { acknowledge } from '@/server/store/stories/acknowledgements';
import { loadPictures } from '@/server/store/media/media';
import { loadStory, type StoryRecord } from '@/server/store/stories/stories';
import { writeStory } from '@/server/stories/write';
import { viewOfEntry } from './entry-view';

/** Entries that the newsroom's list loads at once. */
const LISTED = 50;

/**
 * The live coverage of a story and what this person may do in it.
 * @param after the entry after which the list continues; null: from the newest
 * @throws Refused 403 or 404
 */
export async function coverageOf(
  actor: Actor,
  storyId: string,
  after: string | null,
): Promise<CoverageAnswer> {
  requirePermission(actor, 'read-newsroom');
  const [story, drafts, entries, address] = await Promise.all([
    loadStory(storyId),
    listDrafts(storyId, COVERAGE_LIMITS.drafts),
    listEntries({ storyId, ...(after !== null && { after }), limit: LISTED + 1 }),
    loadLiveAddress(storyId),
  ]);
  if (!story) throw notFound('story');
  const bodies = [...drafts, ...entries].map(({ body }) => body);
  const pictures = await loadPictures(mediaIn(...bodies).mediaIds);
  return {
    state: coverageState(story),
    startedAt: story.coverageStartedAt?.toISOString() ?? null,
    endedAt: story.coverageEndedAt?.toISOString() ?? null,
    address,
    mayCover: can(actor, 'cover', story).allowed,
    mayWrite: can(actor, 'write-entry', story).allowed,
    mayPublish: can(actor, 'publish-entry', story).allowed,
    needsSecondEditor: story.edition.fourEyes,
    drafts: after === null ? drafts.map(entry => viewOfEntry(actor, story, entry)) : [],
    entries: entries.slice(0, LISTED).map(entry => viewOfEntry(actor, story, entry)),
    hasEarlier: entries.length > LISTED,
    pictures: Object.fromEntries([...pictures].map(([id, { width, height }]) => [id, { id, width, height }])),
  };
}

/** What the screen of a story's live coverage shows; null without such a story. */
export async function coverageScreen(
  actor: Actor,
  storyId: string,
): Promise<{ view: CoverageAnswer; headline: string; edition: StoryRecord['edition'] } | null> {
  const story = await loadStory(storyId);
  if (!story) return null;
  const { slug, headline } = story.fields;
  const view = await coverageOf(actor, storyId, null);
  return { view, headline: headline || slug, edition: story.edition };
}

/**
 * Starts, ends or resumes the live coverage of a story, or removes it while none of its entries was published.
 * @throws Refused 403, 404 or 422
 */
export async function changeCoverage(actor: Actor, storyId: string, sent: unknown, now: Date): Promise<void> {
  const input = parseInput(CoverageRequest, sent);
  await writeStory(
    { actor, storyId, kind: 'coverage.state', input, atAnyVersion: true, now },
    {
      authorize({ story }) {
        requirePermission(actor, 'cover', story);
        const { stage } = story;
        if (!WORKFLOW[stage].save)
          throw refusedAction([{ reason: 'not-in-this-stage', stage, action: 'save' }]);
      },
      async change({ story, connection, receipt }) {
        if (input.state === 'none' && (await countEntries(storyId, connection)).all > 0)
          throw new Refused(422, 'has-entries');
        await setCoverage(storyId, timesFor(input.state, story, now), now, connection);
        await acknowledge({ ...receipt!, storyId, version: story.version, now }, connection);
        // Cards of the story show that it is live.
        const purged = newPurge([keyOf.coverage(storyId), keyOf.story(storyId)]);
        await notifyPurge(purged, connection);
        return {
          done: undefined,
          event: { kind: 'coverage.state', data: { state: input.state } },
          notifications: [notesMessage(storyId)],
          purged,
        };
      },
      repeated: () => undefined,
    },
  );
}

/** @throws Refused 422 for ending coverage that was not started */
function timesFor(state: CoverageState, { coverageStartedAt, coverageEndedAt }: StoryRecord, now: Date) {
  switch (state) {
    case 'none':
      return { coverageStartedAt: null, coverageEndedAt: null };
    case 'live':
      return { coverageStartedAt: coverageStartedAt ?? now, coverageEndedAt: null };
    case 'ended':
      if (!coverageStartedAt) throw new Refused(422, 'coverage-not-live');
      return { coverageStartedAt, coverageEndedAt: coverageEndedAt ?? now };
  }
}
