import { canInPaper } from '@/domain/people/permissions';
import { STAGES, type Stage } from '@/domain/story/workflow';
import { refusedAction } from '@/server/http/refused';
import { loadDesks, loadEditions, loadSections } from '@/server/store/paper/paper';
import { listTemplateNames } from '@/server/store/paper/story-templates';
import type { SignedIn } from '@/server/store/people/sessions';
import { countByStage, listGroupVersions, listStories } from '@/server/store/stories/story-lists';

const BUDGET_ROWS = 300;

/** What the budget may be narrowed to; unknown values are left out. */
export interface BudgetFilter {
  stage?: string;
  edition?: string;
  desk?: string;
  mine?: boolean;
  words?: string;
}

/**
 * The budget: stories by last change with where each stands in every edition. Spiked and killed stories show only
 * when asked for, by stage or by words. @throws Refused 403
 */
export async function budget(person: SignedIn, filter: BudgetFilter) {
  const permission = canInPaper(person.actor, 'read-newsroom');
  if (!permission.allowed) throw refusedAction([permission]);
  const [editions, desks, sections, counts, templates] = await Promise.all([
    loadEditions(),
    loadDesks(),
    loadSections(),
    countByStage(),
    listTemplateNames(),
  ]);
  const stage = STAGES.find(known => known === filter.stage);
  const edition = editions.find(({ code }) => code === filter.edition);
  const desk = desks.find(({ id }) => id === filter.desk);
  const underWay = STAGES.filter(known => known !== 'spiked' && known !== 'killed');
  const words = filter.words?.trim().slice(0, 100);
  const rows = await listStories({
    // Who searches means a story, wherever it went.
    stages: stage ? [stage] : words ? [...STAGES] : underWay,
    limit: BUDGET_ROWS,
    ...(edition && { editionId: edition.id }),
    ...(desk && { deskId: desk.id }),
    ...(filter.mine && { ofPersonId: person.actor.personId }),
    ...(words && { words }),
  });
  const versions = await listGroupVersions([...new Set(rows.map(({ groupId }) => groupId))]);
  return {
    counts: counts as Partial<Record<Stage, number>>,
    chosen: {
      stage: stage ?? null,
      edition: edition?.code ?? null,
      desk: desk?.id ?? null,
      mine: !!filter.mine,
      words: words ?? '',
    },
    editions: editions.map(({ id, code, name, shortName, mark }) => ({ id, code, name, shortName, mark })),
    desks,
    templates,
    mayCreate: canInPaper(person.actor, 'create-story').allowed,
    /** Whether there are more stories than the budget shows. */
    cut: rows.length === BUDGET_ROWS,
    rows: rows.map(row => ({
      id: row.id,
      slug: row.fields.slug,
      headline: row.fields.headline,
      stage: row.stage,
      deskId: row.deskId,
      editionId: row.editionId,
      section: sections.find(({ id }) => id === row.fields.sectionId)?.name ?? '',
      reporter: row.createdByName,
      updatedAt: row.updatedAt.toISOString(),
      publishedAt: row.firstPublishedAt?.toISOString() ?? null,
      hasPicture: row.fields.lead !== null,
      live: row.liveRevisionId !== null,
      versions: versions
        .filter(({ groupId }) => groupId === row.groupId)
        .map(({ editionId, storyId, stage: where, live }) => ({ editionId, storyId, stage: where, live })),
    })),
  };
}
