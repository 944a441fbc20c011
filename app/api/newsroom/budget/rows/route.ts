import { ChangedRows } from '@/domain/api/budget-rows';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readBudgetFilter } from '@/server/stories/budget/budget-filter';
import { changedRows } from '@/server/stories/planning/changed-rows';

export const GET = newsroomRoute('read-newsroom', async (request, { actor }) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { ids = '', layout, at, span, zone } = query;
  const calendar = layout === 'calendar' ? { at, span, zone } : null;
  return answer(ChangedRows, await changedRows(actor, ids.split(','), readBudgetFilter(query), calendar));
});
