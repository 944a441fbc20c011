import { openStory } from '@/server/composer';
import { newsroomRoute, NO_STORE } from '@/server/newsroom-request';
import { notFound } from '@/server/refused';
import { loadRevision } from '@/server/store/stories';

interface RevisionRoute {
  params: Promise<{ id: string; number: string }>;
}

export const GET = newsroomRoute<RevisionRoute>(async (_, person, { params }) => {
  const { id, number } = await params;
  const story = await openStory(person, id);
  const wanted = Number(number);
  const revision = Number.isInteger(wanted) && wanted > 0 && wanted < 2 ** 31 ? await loadRevision(story.id, wanted) : null;
  if (!revision) throw notFound('revision');
  return Response.json({ fields: revision.fields, body: revision.body }, { headers: NO_STORE });
});
