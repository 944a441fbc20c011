import { ChangedRows } from '@/domain/api/budget-rows';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { changedRows } from '@/server/stories/planning/changed-rows';

export const GET = newsroomRoute('read-newsroom', async (request, { actor }) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { ids = '', stage, edition, desk, mine, reporter, day, zone, q, layout, at, span } = query;
  const filter = { stage, edition, desk, mine: mine === '1', reporter, day, zone, words: q };
  const calendar = layout === 'calendar' ? { at, span, zone } : null;
  return answer(ChangedRows, await changedRows(actor, ids.split(','), filter, calendar));
});
