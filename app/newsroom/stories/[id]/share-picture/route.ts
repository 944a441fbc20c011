import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { previewSharePicture } from '@/server/preview/share-preview';

/** The generated share picture for this lead and headline. */
export const GET = newsroomRoute<IdRoute>('read-newsroom', async (request, person, { params }) => {
  const { searchParams } = new URL(request.url);
  const shown = { lead: searchParams.get('lead'), headline: searchParams.get('headline') ?? '' };
  const jpeg = await previewSharePicture(person.actor, (await params).id, shown);
  return new Response(new Uint8Array(jpeg), {
    headers: { 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=300' },
  });
});
