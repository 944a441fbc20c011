import { downloadExport } from '@/server/archive/export-screen';
import { NO_STORE } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';

export const GET = newsroomRoute<IdRoute>(
  'manage-paper',
  async (request, { actor }, { params }) => {
    const wanted = { id: (await params).id, range: request.headers.get('range') };
    const { name, size, range, stream } = await downloadExport(actor, wanted, new Date());
    const { start, end } = range ?? { start: 0, end: size - 1 };
    const headers = {
      ...NO_STORE,
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${name}"`,
      'content-length': String(end - start + 1),
      'accept-ranges': 'bytes',
      ...(range && { 'content-range': `bytes ${start}-${end}/${size}` }),
      'x-content-type-options': 'nosniff',
    };
    return new Response(stream, { status: range ? 206 : 200, headers });
  },
  { reauthenticates: true },
);
