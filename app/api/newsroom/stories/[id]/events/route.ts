import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { followStory } from '@/server/composer/presence';

export const dynamic = 'force-dynamic';

export const GET = newsroomRoute<IdRoute>('read-newsroom', async (request, person, { params }) => {
  const visit = new URL(request.url).searchParams.get('visit');
  const stream = await followStory(person, (await params).id, visit);
  return new Response(stream, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // No proxy may cache, buffer or change the stream.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
});
