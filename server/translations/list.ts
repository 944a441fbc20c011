import type { Actor } from '@/domain/people/permissions';
import { parseListKey, writeListKey } from '@/server/http/list-key';
import { requirePermission } from '@/server/problems/require-permission';
import { loadUsedDesks } from '@/server/store/paper/desks';
import { loadEditions } from '@/server/store/paper/paper';
import { MAX_BEHIND, countBehind, listTranslationLines } from '@/server/store/translations/translation-lists';

const LINES = 100;

/** The filters of the list of translations; unknown values are ignored. */
export interface TranslationListFilter {
  /** `in-step`: those that are up to date; by default those that are behind. */
  state?: string;
  edition?: string;
  desk?: string;
  mine: boolean;
  /** The cursor that an earlier page ended with. */
  after?: string;
}

/** Translations under filters, from a cursor on; from the start without a valid one. @throws Refused 403 */
export async function translations(actor: Actor, filter: TranslationListFilter) {
  requirePermission(actor, 'read-newsroom');
  const [editions, desks] = await Promise.all([loadEditions(), loadUsedDesks()]);
  const chosen = {
    state: filter.state === 'in-step' ? ('in-step' as const) : ('behind' as const),
    edition: editions.find(({ code }) => code === filter.edition)?.code ?? null,
    desk: desks.find(({ id }) => id === filter.desk)?.id ?? null,
    mine: filter.mine,
  };
  const after = parseListKey(filter.after);
  // One more than is shown tells whether there are more.
  const found = await listTranslationLines({
    behind: chosen.state === 'behind',
    editionId: editions.find(({ code }) => code === chosen.edition)?.id,
    deskId: chosen.desk ?? undefined,
    ofPersonId: chosen.mine ? actor.personId : undefined,
    after: after ?? undefined,
    limit: LINES + 1,
  });
  const shown = found.slice(0, LINES);
  return {
    chosen,
    editions: editions.map(({ id, code, name, shortName }) => ({ id, code, name, shortName })),
    desks,
    lines: shown.map(({ at: _, ...line }) => line),
    fromNewest: after === null,
    next: found.length > LINES ? writeListKey(shown.at(-1)!) : null,
  };
}

/** How many translations are behind, and how many are counted at most. */
export const translationsBehind = async () => ({ count: await countBehind(), most: MAX_BEHIND });
