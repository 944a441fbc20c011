import type { BudgetRows } from '@/domain/api/budget-rows';
import { canInPaper, type Actor } from '@/domain/people/permissions';
import { STAGES } from '@/domain/story/workflow';
import { parseListKey, readListKey, writeListKey } from '@/server/http/list-key';
import { LONGEST_QUERY, searchNewsroom } from '@/server/search/newsroom-search';
import type { ListKey } from '@/server/store/list-key';
import { loadDesks, loadEditions } from '@/server/store/paper/paper';
import { listTemplateNames } from '@/server/store/paper/story-templates';
import { countByStage, listWorkingCopies, loadBudgetRows } from '@/server/store/stories/story-lists';
import { requirePermission } from '@/server/people/permission';

const ROWS = 100;

/** What the budget may be narrowed to; unknown values are left out. */
export interface BudgetFilter {
  stage?: string;
  edition?: string;
  desk?: string;
  mine?: boolean;
  words?: string;
  /** The cursor that an earlier stretch ended with. */
  after?: string;
}

type Places = Awaited<ReturnType<typeof loadPlaces>>;

async function loadPlaces() {
  const [editions, desks] = await Promise.all([loadEditions(), loadDesks()]);
  return { editions, desks };
}

/** The budget's frame and its rows from a cursor on, from the newest without a right one. @throws Refused 403 */
export async function budget(actor: Actor, filter: BudgetFilter) {
  requirePermission(actor, 'read-newsroom');
  const [places, counts, templates] = await Promise.all([loadPlaces(), countByStage(), listTemplateNames()]);
  const { editions, desks } = places;
  const after = parseListKey(filter.after);
  return {
    counts,
    chosen: chosenOf(filter, places),
    editions: editions.map(({ id, code, name, shortName, mark }) => ({ id, code, name, shortName, mark })),
    desks,
    templates,
    mayCreate: canInPaper(actor, 'create-story').allowed,
    fromNewest: after === null,
    list: await rowsOf(actor, filter, after, places),
  };
}

/** One stretch of the budget. @throws Refused 400 for a wrong cursor, or 403 */
export async function budgetRows(actor: Actor, filter: BudgetFilter): Promise<BudgetRows> {
  requirePermission(actor, 'read-newsroom');
  return rowsOf(actor, filter, readListKey(filter.after), await loadPlaces());
}

function chosenOf(filter: BudgetFilter, { editions, desks }: Places) {
  return {
    stage: STAGES.find(known => known === filter.stage) ?? null,
    edition: editions.find(({ code }) => code === filter.edition)?.code ?? null,
    desk: desks.find(({ id }) => id === filter.desk)?.id ?? null,
    mine: !!filter.mine,
    words: filter.words?.trim().slice(0, LONGEST_QUERY) ?? '',
  };
}

/**
 * Stories by last change with where each is in every edition. Spiked and killed stories show only when asked for, by
 * stage or by words.
 */
async function rowsOf(
  actor: Actor,
  filter: BudgetFilter,
  after: ListKey | null,
  places: Places,
): Promise<BudgetRows> {
  const { stage, edition, desk, mine, words } = chosenOf(filter, places);
  const narrowed = {
    editionId: places.editions.find(({ code }) => code === edition)?.id,
    deskId: desk ?? undefined,
    ofPersonId: mine ? actor.personId : undefined,
    after: after ?? undefined,
    // One more than is shown: whether the list goes on.
    limit: ROWS + 1,
  };
  const underWay = STAGES.filter(known => known !== 'spiked' && known !== 'killed');
  const found = words
    ? await searchNewsroom(words, places.editions, { ...narrowed, stages: stage ? [stage] : undefined })
    : await listWorkingCopies({ ...narrowed, stages: stage ? [stage] : underWay });
  const shown = found.slice(0, ROWS);
  return {
    rows: await loadBudgetRows(shown.map(({ id }) => id)),
    next: found.length > ROWS ? writeListKey(shown.at(-1)!) : null,
  };
}
