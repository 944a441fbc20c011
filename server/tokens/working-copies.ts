import { bodyToText } from '@/domain/document/write';
import type { BudgetRow } from '@/domain/api/budget-rows';
import type { Edition } from '@/domain/paper/edition';
import { openStory } from '@/server/stories/story-state';
import { notFound } from '@/server/problems/refused';
import { budgetRows } from '@/server/stories/budget/budget';
import { loadEditions } from '@/server/store/paper/paper';
import { loadBudgetRows } from '@/server/store/stories/story-lists';
import { NoParameters, readParameters, WorkingCopyParameters } from '@/server/syndication/api/parameters';
import { addressOfNext, editionFor } from './live-stories';
import type { TokenUse } from './token-route';

/** Stories that the newsroom works on, last changed first, without their texts. @throws Refused 400 or 403 */
export async function workingCopies({ token, actor }: TokenUse, query: URLSearchParams) {
  const { edition: code, stage, cursor } = readParameters(WorkingCopyParameters, query);
  const editions = await loadEditions();
  const edition = editionFor(token, code, editions);
  const { rows, next } = await budgetRows(actor, { edition, stage, after: cursor });
  return {
    items: rows.map(row => workingItem(row, editions)),
    next: next && addressOfNext('/working-copies', query, next),
  };
}

/** The working copy of one story, with its text. Internal notes are left out. @throws Refused 400, 403 or 404 */
export async function workingCopy({ token, actor }: TokenUse, id: string, query: URLSearchParams) {
  readParameters(NoParameters, query);
  const story = await openStory(actor, id);
  const [row] = await loadBudgetRows([story.id]);
  const isOutside = token.editionId !== null && story.editionId !== token.editionId;
  if (!row || isOutside) throw notFound('story');
  const { internalNote: _, ...fields } = story.fields;
  const { groupId, body } = story;
  return { ...workingItem(row, await loadEditions()), groupId, fields, body, text: bodyToText(body) };
}

/** A story with its stage and its planning. Times are ISO texts. */
function workingItem(row: BudgetRow, editions: Edition[]) {
  const { id, version, slug, headline, stage, section, reporter, deskId, editionId } = row;
  const { deadline, day, expectedWords, about, embargoUntil, scheduledFor, updatedAt, live } = row;
  return {
    ...{ id, version, stage, slug, headline, section, reporter, deskId, live, updatedAt },
    edition: editions.find(edition => edition.id === editionId)!.code,
    planning: { deadline, day, expectedWords, about, embargoUntil, scheduledFor },
  };
}
