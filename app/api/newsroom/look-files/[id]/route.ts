import { LOOK_FILE_TYPES, lookFile } from '@/domain/paper/look';
import { FILE_POLICY } from '@/server/press/headers';
import { lookFileForAdmin } from '@/server/media/look/look-files';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';

/** A picture of a look that is not saved yet, for the form and its preview. */
export const GET = newsroomRoute<IdRoute>('manage-paper', async (_request, { actor }, { params }) => {
  const { id } = await params;
  const bytes = await lookFileForAdmin(actor, id);
  return new Response(bytes, {
    headers: {
      'content-type': LOOK_FILE_TYPES[lookFile(id)!.type],
      'content-security-policy': FILE_POLICY,
      'cache-control': 'private, max-age=3600',
    },
  });
});
