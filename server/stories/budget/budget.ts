import { BUDGET_COLUMNS, type BudgetRows } from '@/domain/api/budget-rows';
import { readPriority } from '@/domain/story/priority';
import { readColumns, writeColumns } from '@/domain/planning/budget-columns';
import { can, type Actor } from '@/domain/people/permissions';
import { STAGES, type Stage } from '@/domain/story/workflow';
import { parseListKey, readListKey, writeListKey } from '@/server/http/list-key';
import { LONGEST_QUERY, searchNewsroom } from '@/server/search/newsroom-search';
import type { ListKey } from '@/server/store/list-key';
import { loadUsedDesks } from '@/server/store/paper/desks';
import { loadEditions } from '@/server/store/paper/paper';
import { loadSections } from '@/server/store/paper/sections';
import { loadColleagues } from '@/server/store/people/person-lists';
import { listTemplateNames } from '@/server/store/paper/story-templates';
import { Refused } from '@/server/problems/refused';
import {
  countByStage,
  countStagesOf,
  countWorkingCopies,
  listWorkingCopies,
  loadBudgetRows,
  loadSortFacts,
  type StageCounts,
} from '@/server/store/stories/story-lists';
import { requirePermission } from '@/server/problems/require-permission';
import type { BudgetFilter } from './budget-filter';
import { listedSections, sectionIdsAt } from '@/domain/planning/section-filter';
import { dayFilterOf, findOfDay } from './day-filter';
import { comparePlaces, keyUnder, parsePlace, writePlace, type BudgetOrder } from './budget-order';

const ROWS = 100;
/** Stories of a filtered list are counted up to this number. */
const MAX_COUNTED = 1000;
/** At most this many of the most recently changed stories are sorted by another column. */
const MAX_SORTED = 5000;

export type BudgetPlaces = Awaited<ReturnType<typeof loadPlaces>>;

/** The editions, desks, sections and people that the filters refer to. */
export async function loadPlaces({ mine, reporter: id }: Pick<BudgetFilter, 'mine' | 'reporter'>) {
  const [editions, desks, sections, people] = await Promise.all([
    loadEditions(),
    loadUsedDesks(),
    loadSections(),
    id && !mine ? loadColleagues([id]) : [],
  ]);
  return { editions, desks, sections, reporter: people[0] ?? null };
}

/** What the screens of the budget offer as filters, and to start stories with. */
export async function frameOf(
  actor: Actor,
  { edition }: Pick<ChosenBudget, 'edition'>,
  places: BudgetPlaces,
) {
  const { editions, desks, sections } = places;
  return {
    editions: editions.map(({ id, code, name, shortName, mark }) => ({ id, code, name, shortName, mark })),
    desks,
    /** The sections of the chosen editions. */
    sections: listedSections(sections, editionIdsOf(edition, editions)),
    templates: await listTemplateNames(),
    mayCreate: can(actor, 'create-story').allowed,
  };
}

/** The budget's frame and its rows from a cursor on; from the start without a valid one. @throws Refused 403 */
export async function budget(actor: Actor, filter: BudgetFilter) {
  requirePermission(actor, 'read-newsroom');
  const places = await loadPlaces(filter);
  const chosen = chosenOf(filter, places);
  const isPlaced = Boolean(orderOf(filter) ? parsePlace(filter.after) : parseListKey(filter.after));
  const from = isPlaced ? filter : { ...filter, after: undefined };
  const [{ list, isCut }, { counts, cut, total }, frame] = await Promise.all([
    rowsOf(actor, from, places),
    totalsOf(actor, chosen, places),
    frameOf(actor, chosen, places),
  ]);
  const isWhole = !isPlaced && list.next === null && !isCut;
  return {
    ...frame,
    /** How many stories of each stage match the other filters, and the stages in which there are more than that. */
    counts,
    cut,
    /** How many stories match the filters, counted up to 1,001. */
    total: isWhole ? list.rows.length : total,
    chosen: { ...chosen, day: chosen.day?.word ?? null },
    fromNewest: !isPlaced,
    isWhole,
    /** How many of the most recently changed stories are sorted, if there are more; else null. */
    sortedOf: isCut ? MAX_SORTED : null,
    list,
  };
}

/** One page of the budget. @throws Refused 400 for an invalid cursor, or 403 */
export async function budgetRows(actor: Actor, filter: BudgetFilter): Promise<BudgetRows> {
  requirePermission(actor, 'read-newsroom');
  const places = await loadPlaces(filter);
  return (await rowsOf(actor, filter, places)).list;
}

export type ChosenBudget = ReturnType<typeof chosenOf>;

export function chosenOf(filter: BudgetFilter, { editions, desks, sections, reporter }: BudgetPlaces) {
  const order = orderOf(filter);
  const edition = editionsOf(filter.edition, editions);
  const listed = listedSections(sections, editionIdsOf(edition, editions));
  const words = filter.words?.trim().slice(0, LONGEST_QUERY) ?? '';
  return {
    stage: STAGES.find(known => known === filter.stage) ?? null,
    edition,
    desk: desks.find(({ id }) => id === filter.desk)?.id ?? null,
    section: listed.find(({ path }) => path === filter.section)?.path ?? null,
    priority: readPriority(filter.priority),
    mine: !!filter.mine,
    reporter,
    // A search covers the stories of all days.
    day: words ? null : dayFilterOf(filter),
    words,
    columns: filter.columns ? writeColumns(readColumns(filter.columns)) : null,
    sort: order && `${order.descending ? '-' : ''}${order.column}`,
  };
}

/** The chosen editions in the order of the paper; null for all. */
function editionsOf(codes: string | undefined, editions: BudgetPlaces['editions']): string | null {
  const wanted = new Set(codes?.split(','));
  const chosen = editions.filter(({ code }) => wanted.has(code));
  return chosen.length && chosen.length < editions.length ? chosen.map(({ code }) => code).join() : null;
}

/** The ids of the chosen editions; undefined for all. */
const editionIdsOf = (codes: string | null, editions: BudgetPlaces['editions']) =>
  codes ? editions.filter(({ code }) => codes.split(',').includes(code)).map(({ id }) => id) : undefined;

/** How the list is sorted; null for the default, last changed first. */
function orderOf({ sort = '' }: BudgetFilter): BudgetOrder | null {
  const descending = sort.startsWith('-');
  const column = BUDGET_COLUMNS.find(known => known === sort.slice(Number(descending)));
  return column && !(column === 'changed' && descending) ? { column, descending } : null;
}

/** The stages of a list without a filter by stage. */
export const UNDER_WAY = STAGES.filter(known => known !== 'spiked' && known !== 'killed');

/**
 * The stories that match the filters, last changed first. Spiked and killed ones are included only with a filter by
 * stage, words or day.
 */
function find(
  actor: Actor,
  chosen: ChosenBudget,
  places: BudgetPlaces,
  { after, limit }: { after?: ListKey; limit: number },
): Promise<ListKey[]> {
  const { stage, day, words } = chosen;
  const narrowed = { ...narrowedTo(actor, chosen, places), after, limit };
  if (day) return findOfDay(day, { ...narrowed, stages: stage ? [stage] : STAGES });
  return words
    ? searchNewsroom(words, places.editions, { ...narrowed, stages: stage ? [stage] : undefined })
    : listWorkingCopies({ ...narrowed, stages: stage ? [stage] : UNDER_WAY });
}

/** The filters of a list other than stages, days and words. */
export function narrowedTo(
  { personId }: Actor,
  chosen: Pick<ChosenBudget, 'edition' | 'desk' | 'section' | 'priority' | 'mine' | 'reporter'>,
  { editions, sections }: BudgetPlaces,
) {
  const { edition, desk, section, priority, mine, reporter } = chosen;
  const editionIds = editionIdsOf(edition, editions);
  return {
    editionIds,
    deskId: desk ?? undefined,
    sectionIds: section === null ? undefined : sectionIdsAt(section, sections, editionIds),
    priority: priority ?? undefined,
    ofPersonId: mine ? personId : reporter?.id,
  };
}

/** How many stories of each stage match the filters other than the stage, and how many match all of them. */
interface Totals {
  counts: StageCounts;
  /** The stages of which there are more stories than that. */
  cut: Stage[];
  total: number;
}

async function totalsOf(actor: Actor, chosen: ChosenBudget, places: BudgetPlaces): Promise<Totals> {
  const { stage, edition, desk, section, priority, mine, reporter, day, words } = chosen;
  const limit = MAX_COUNTED + 1;
  if (day || words) {
    const found = await find(actor, { ...chosen, stage: null }, places, { limit });
    const counts = await countStagesOf(found.map(({ id }) => id));
    if (found.length < limit) return { counts, cut: [], total: stage ? (counts[stage] ?? 0) : found.length };
    return { counts, cut: [...STAGES], total: (await find(actor, chosen, places, { limit })).length };
  }
  const isNarrowed = edition || desk || section || priority || mine || reporter;
  const narrowed = { ...narrowedTo(actor, chosen, places), stages: [...STAGES], limit };
  const counts = isNarrowed ? await countWorkingCopies(narrowed) : await countByStage();
  const cut = isNarrowed ? STAGES.filter(one => counts[one] === limit) : [];
  const total = (stage ? [stage] : UNDER_WAY).reduce((sum, one) => sum + (counts[one] ?? 0), 0);
  return { counts: { ...counts, ...Object.fromEntries(cut.map(one => [one, MAX_COUNTED])) }, cut, total };
}

/** One page of the list, and whether stories are left out because there are too many to sort. */
async function rowsOf(
  actor: Actor,
  filter: BudgetFilter,
  places: BudgetPlaces,
): Promise<{ list: BudgetRows; isCut: boolean }> {
  const order = orderOf(filter);
  const chosen = chosenOf(filter, places);
  if (order) return sortedRows(actor, filter, { order, chosen, places });
  const after = readListKey(filter.after) ?? undefined;
  // One more than is shown tells whether there are more.
  const found = await find(actor, chosen, places, { after, limit: ROWS + 1 });
  const shown = found.slice(0, ROWS);
  const rows = await loadBudgetRows(shown.map(({ id }) => id));
  return { list: { rows, next: found.length > ROWS ? writeListKey(shown.at(-1)!) : null }, isCut: false };
}

/**
 * Sorts in memory, because the collation depends on the language and no index has it: up to `MAX_SORTED` stories, more
 * than a person pages through.
 */
async function sortedRows(
  actor: Actor,
  { lang = 'en', after }: BudgetFilter,
  { order, chosen, places }: { order: BudgetOrder; chosen: ChosenBudget; places: BudgetPlaces },
): Promise<{ list: BudgetRows; isCut: boolean }> {
  const from = parsePlace(after);
  if (after && !from) throw new Refused(400, 'parameter-is-wrong', { parameter: 'after' });
  const found = await find(actor, chosen, places, { limit: MAX_SORTED + 1 });
  const facts = await loadSortFacts(found.slice(0, MAX_SORTED).map(({ id }) => id));
  const compare = comparePlaces(lang, order);
  const placed = facts.map(fact => ({ key: keyUnder(order.column, fact), id: fact.id })).sort(compare);
  const start = from ? placed.findIndex(place => compare(place, from) > 0) : 0;
  const rest = start < 0 ? [] : placed.slice(start);
  const shown = rest.slice(0, ROWS);
  return {
    list: {
      rows: await loadBudgetRows(shown.map(({ id }) => id)),
      next: rest.length > ROWS ? writePlace(shown.at(-1)!) : null,
    },
    isCut: found.length > MAX_SORTED,
  };
}
