import { openStory } from '@/server/composer';
import { newsroomRoute, NO_STORE } from '@/server/newsroom-request';
import { listRevisions } from '@/server/store/stories';
import type { StoryRoute } from '@/server/story-conflict';

export const GET = newsroomRoute<StoryRoute>(async (_, person, { params }) => {
  const { id } = await openStory(person, (await params).id);
  return Response.json({ revisions: await listRevisions(id) }, { headers: NO_STORE });
});
