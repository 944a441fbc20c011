import type { FrontState, FrontStory } from '@/domain/front/api';
import { frontChanges } from '@/domain/front/changes';
import { EMPTY_FRONT, placedStories } from '@/domain/front/contents';
import type { Actor } from '@/domain/people/permissions';
import { STAGES } from '@/domain/story/workflow';
import { picturesNotAllowed } from '@/server/paper/allowed-pictures';
import { searchNewsroom } from '@/server/search/newsroom-search';
import { loadBreakingNews } from '@/server/store/fronts/breaking-news';
import { loadFrontStories } from '@/server/store/fronts/front-stories';
import { listLaunches, loadLive } from '@/server/store/fronts/launches';
import { listTimedLaunches } from '@/server/store/fronts/timed-launches';
import { listWorkingCopies } from '@/server/store/stories/story-lists';
import { storiesByRule } from './by-rule';
import { draftOf, idsOfFront } from './draft';
import { frontPlace, type FrontPlace } from './front-change';

const LAUNCHES = 30;
const STORIES = 60;

/** The complete state of a front. @throws Refused 403 or 404 */
export async function frontState(actor: Actor, id: string, now: Date): Promise<FrontState> {
  return stateOf(await frontPlace(actor, id), now);
}

/** The same for a front whose place is loaded. */
export async function stateOf(place: FrontPlace, now: Date): Promise<FrontState> {
  const { id } = place.owner;
  const [draft, live, launches, timed, breaking] = await Promise.all([
    draftOf(place),
    loadLive(id),
    listLaunches(id, LAUNCHES),
    listTimedLaunches(id),
    loadBreakingNews(place.edition.id, now),
  ]);
  const placed = [draft.contents, ...(live ? [live] : [])].flatMap(placedStories);
  const named = [...placed, ...(breaking?.storyId ? [breaking.storyId] : [])];
  const [stories, byRule] = await Promise.all([
    loadFrontStories([...new Set(named)]),
    storiesByRule(draft.contents, place, now),
  ]);
  const shown = [...stories, ...Object.values(byRule)].flatMap(({ mediaId }) => mediaId ?? []);
  const chosen = [draft.contents, ...(live ? [live] : [])].flatMap(front => idsOfFront(front).media);
  const notAllowed = await picturesNotAllowed([...chosen, ...shown], [place.edition.id], now);
  const waiting = timed.map(({ contents, ...line }) => ({
    ...line,
    changes: frontChanges(live ?? EMPTY_FRONT, contents).length,
  }));
  return { draft, live, launches, timed: waiting, breaking, stories, byRule, notAllowed };
}

const ON_A_FRONT = STAGES.filter(stage => stage !== 'spiked' && stage !== 'killed');

/**
 * Stories of the edition that can be placed, last changed first, or those that have these words.
 * @throws Refused 403 or 404
 */
export async function storiesForFront(actor: Actor, id: string, words: string): Promise<FrontStory[]> {
  const { edition } = await frontPlace(actor, id);
  const filter = { stages: ON_A_FRONT, editionIds: [edition.id], limit: STORIES };
  const found = words.trim()
    ? await searchNewsroom(words, [edition], filter)
    : await listWorkingCopies(filter);
  return loadFrontStories(found.map(story => story.id));
}
