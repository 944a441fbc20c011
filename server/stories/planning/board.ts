import type { BudgetRow } from '@/domain/api/budget-rows';
import type { Moves } from '@/domain/api/planning/board';
import type { Actor } from '@/domain/people/permissions';
import { actionsTo, BOARD_STAGES } from '@/domain/planning/moves';
import { ability } from '@/domain/people/abilities';
import type { Stage } from '@/domain/story/workflow';
import { notFound } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { listWorkingCopies, loadBudgetRows } from '@/server/store/stories/story-lists';
import { loadStory } from '@/server/store/stories/stories';
import {
  chosenOf,
  frameOf,
  loadPlaces,
  narrowedTo,
  type ChosenBudget,
  type BudgetPlaces,
} from '../budget/budget';
import type { BudgetFilter } from '../budget/budget-filter';
import { workflowFacts } from '@/server/stories/workflow-facts';
import { findOfDay } from '../budget/day-filter';

/** A column shows at most this many stories. */
const COLUMN = 50;
/** At most this many stories of a day are read. */
const MAX_PER_DAY = 400;

/** The budget as columns by stage, each with its first stories. @throws Refused 403 */
export async function board(actor: Actor, filter: BudgetFilter) {
  requirePermission(actor, 'read-newsroom');
  const places = await loadPlaces(filter);
  const { edition, desk, section, priority, mine, day, zone, now } = filter;
  const chosen = chosenOf({ edition, desk, section, priority, mine, day, zone, now }, places);
  const [rows, frame] = await Promise.all([rowsOf(actor, chosen, places), frameOf(actor, chosen, places)]);
  return {
    ...frame,
    chosen: { ...chosen, day: chosen.day?.word ?? null },
    columns: BOARD_STAGES.map(stage => {
      const all = rows.filter(row => row.stage === stage).sort(byDeadline(stage));
      return { stage, rows: all.slice(0, COLUMN), isMore: all.length > COLUMN };
    }),
  };
}

async function rowsOf(actor: Actor, chosen: ChosenBudget, places: BudgetPlaces): Promise<BudgetRow[]> {
  const narrowed = { ...narrowedTo(actor, chosen, places), stages: BOARD_STAGES };
  const found = chosen.day
    ? await findOfDay(chosen.day, { ...narrowed, limit: MAX_PER_DAY })
    : await listWorkingCopies({ ...narrowed, limit: COLUMN + 1, ofEachStage: true });
  return loadBudgetRows(found.map(({ id }) => id));
}

/** Due stories first, then by last change; a published story has no deadline any more. */
const byDeadline = (stage: Stage) => (a: BudgetRow, b: BudgetRow) => {
  const due = ({ deadline }: BudgetRow) => (stage === 'published' ? '' : (deadline ?? '~'));
  if (due(a) !== due(b)) return due(a) < due(b) ? -1 : 1;
  return a.updatedAt < b.updatedAt ? 1 : -1;
};

/** To which columns this person can move the story now, and why not to the others. @throws Refused 403 or 404 */
export async function movesOf(actor: Actor, storyId: string, now: Date): Promise<Moves> {
  requirePermission(actor, 'read-newsroom');
  const story = await loadStory(storyId);
  if (!story) throw notFound('story');
  const facts = workflowFacts(story, story.edition, actor, now);
  return {
    version: story.version,
    moves: BOARD_STAGES.filter(stage => stage !== story.stage).map(stage => {
      const ways = actionsTo(story.stage, stage).map(action => ability(actor, action, story, facts));
      const way = ways.find(({ allowed }) => allowed) ?? ways[0];
      return { stage, ...(way ?? { action: null, allowed: false, refusals: [] }) };
    }),
  };
}
