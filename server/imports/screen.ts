import { NAME_KINDS, type ImportChoices, type NameKind } from '@/domain/imports/choices';
import type { ImportDetail, ItemFilter, NameChoice, ItemDetail } from '@/domain/imports/listing';
import { LOSS_KINDS } from '@/domain/imports/losses';
import { actionsIn, PLANS, type ImportAction, type Outcome } from '@/domain/imports/outcome';
import type { Actor } from '@/domain/people/permissions';
import { deskName } from '@/domain/paper/desk';
import { requirePermission } from '@/server/problems/require-permission';
import { database } from '@/server/store/database';
import { listImports, loadImport, type ImportRecord } from '@/server/store/imports/imports';
import {
  countItems,
  countNamed,
  countOldPaths,
  countOutcomes,
  countPlans,
  countRepairs,
  hasPublished,
  listItems,
  listLosses,
  listNames,
} from '@/server/store/imports/items';
import { loadOpenDesks } from '@/server/store/paper/desks';
import { loadEditions } from '@/server/store/paper/paper';
import { NO_EXCEPTIONS } from '@/domain/imports/repair-exceptions';
import { removedLinks } from '@/domain/imports/removed-links';
import { IMPORT_LIMITS } from './limits';
import { loadMatches, Matcher } from './matches';
import { itemAt } from './keep-parts';

/** An import in the list of all. */
export interface ImportLine extends Pick<
  ImportRecord,
  'id' | 'state' | 'source' | 'files' | 'createdAt' | 'createdByName'
> {
  outcomes: Partial<Record<Outcome, number>>;
}

/** The newest imports. @throws Refused 403 */
export async function importsForAdmin(actor: Actor): Promise<ImportLine[]> {
  requirePermission(actor, 'import-stories');
  const imports = await listImports(IMPORT_LIMITS.rows);
  const outcomes = await countOutcomes(imports.map(({ id }) => id));
  return imports.map(({ id, state, source, files, createdAt, createdByName }) => ({
    ...{ id, state, source, files, createdAt, createdByName },
    outcomes: outcomes.get(id) ?? {},
  }));
}

/** An import; null without one. @throws Refused 403 */
export async function importForAdmin(
  actor: Actor,
  id: string,
  filter: ItemFilter,
  lang: string,
): Promise<ImportDetail | null> {
  requirePermission(actor, 'import-stories');
  const run = await loadImport(id);
  if (!run) return null;
  const rows = IMPORT_LIMITS.rows;
  const after = Number(filter.after);
  const isPlanned = run.startedAt === null;
  const planned = PLANS.find(plan => plan === filter.plan);
  const wanted = {
    ...(isPlanned ? { plan: planned } : { outcome: planned }),
    repaired: filter.repaired !== undefined,
    loss: LOSS_KINDS.find(kind => kind === filter.loss),
    after: Number.isInteger(after) ? Math.min(Math.max(after, -1), 2_000_000_000) : -1,
    limit: rows + 1,
  };
  const [
    read,
    redirects,
    named,
    repairs,
    plans,
    outcomes,
    losses,
    items,
    isPublic,
    matches,
    editions,
    desks,
  ] = await Promise.all([
    countItems(id),
    countOldPaths(id),
    countNamed(id),
    countRepairs(id),
    countPlans(id),
    countOutcomes([id]),
    listLosses(id),
    listItems(id, wanted),
    hasPublished(id, database()),
    loadMatches(run.choices.editionId),
    loadEditions(),
    loadOpenDesks(),
  ]);
  const lines = await Promise.all(NAME_KINDS.map(kind => listNames(id, kind, IMPORT_LIMITS.names)));
  const matcher = new Matcher(matches, { ...run.choices, people: {}, sections: {}, topics: {} });
  const names = Object.fromEntries(
    NAME_KINDS.map((kind, at) => [kind, lines[at]!.map(line => choiceOf(kind, line, matcher, run.choices))]),
  ) as Record<NameKind, NameChoice[]>;
  const options = (kind: NameKind) => matches[kind].map(({ id: own, name }) => ({ id: own, name }));
  const isUseful: Record<ImportAction, boolean> = {
    read: run.files.length > 0,
    start: run.state === 'stopped' || (plans.made ?? 0) + (plans.changed ?? 0) + redirects > 0,
    ...{ stop: true, undo: !isPublic },
  };
  return {
    ...{ run, read, redirects, named, repairs, plans, losses, names, outcomes: outcomes.get(id) ?? {} },
    counts: isPlanned ? plans : (outcomes.get(id) ?? {}),
    actions: actionsIn(run.state).filter(action => isUseful[action]),
    options: {
      ...{ people: options('people'), sections: options('sections'), topics: options('topics') },
      editions: editions.map(edition => ({ id: edition.id, name: edition.name })),
      desks: desks.map(desk => ({ id: desk.id, name: deskName(desk, lang) })),
    },
    items: items.slice(0, rows),
    hasMore: items.length > rows,
  };
}

function choiceOf(
  kind: NameKind,
  line: { foreignId: string; name: string; items: number },
  matcher: Matcher,
  choices: ImportChoices,
): NameChoice {
  const { foreignId } = line;
  const match = matcher.find(kind, line)?.name ?? null;
  return { ...line, match, ...(foreignId in choices[kind] && { chosen: choices[kind][foreignId] }) };
}

/** An item of an import with what was repaired and removed; null without one that was read. @throws Refused 403 */
export async function itemForAdmin(actor: Actor, id: string, position: number): Promise<ItemDetail | null> {
  requirePermission(actor, 'import-stories');
  const [run, record] = await Promise.all([loadImport(id), itemAt(id, position)]);
  const item = record?.content?.item;
  if (!run || !record || item?.kind !== 'story') return null;
  const { title, losses, outcome, storyId } = record;
  const kept = record.kept ?? NO_EXCEPTIONS;
  return {
    ...{ importId: id, position, title, losses, kept, storyId },
    repairs: item.repairs,
    links: removedLinks(losses, kept),
    address: item.address,
    leadsOn: record.oldPath !== '',
    canChange: outcome === 'pending' && (run.state === 'ready' || run.state === 'stopped'),
  };
}
