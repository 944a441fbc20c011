import type { ImportChoices, NameKind } from '@/domain/imports/choices';
import { loadOpenDesks } from '@/server/store/paper/desks';
import { loadMatches } from './matches';

/**
 * The choices of the last import from the same source, as far as their targets still exist; new names are no longer
 * new.
 */
export async function choicesLike(before: ImportChoices, choices: ImportChoices): Promise<ImportChoices> {
  const [{ edition, ...matches }, desks] = await Promise.all([
    loadMatches(before.editionId),
    loadOpenDesks(),
  ]);
  if (!edition) return choices;
  const isThere = (kind: NameKind, id: string | null) =>
    id === null || matches[kind].some(one => one.id === id);
  const known = (kind: NameKind) =>
    Object.fromEntries(Object.entries(before[kind]).filter(([, id]) => isThere(kind, id)));
  return {
    editionId: before.editionId,
    deskId: desks.some(({ id }) => id === before.deskId) ? before.deskId : null,
    sectionId: isThere('sections', before.sectionId) ? before.sectionId : null,
    // Whether anything is published is decided each time.
    asPublished: false,
    ...{ people: known('people'), sections: known('sections'), topics: known('topics') },
  };
}
