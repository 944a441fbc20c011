import { RevisionsAnswer } from '@/domain/api/revisions';
import { answer } from '@/server/http/answer';
import { history } from '@/server/stories/history';
import { publicChanges } from '@/server/stories/public-changes';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';

export const GET = newsroomRoute<IdRoute>('read-newsroom', async (_, person, { params }) => {
  const { id } = await params;
  const [revisions, changes] = await Promise.all([history(person, id), publicChanges(person, id)]);
  return answer(RevisionsAnswer, {
    revisions: revisions.map(({ createdAt, dueAt, ...revision }) => ({
      ...revision,
      createdAt: createdAt.toISOString(),
      dueAt: dueAt?.toISOString(),
    })),
    publicChanges: changes,
  });
});
