import { Readable } from 'node:stream';
import { exportTrail } from '@/server/audit/export';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { NO_STORE } from '@/server/http/answer';

export const GET = newsroomRoute(
  'read-audit',
  async (request, { actor }) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const { type, name, lines } = await exportTrail(actor, query, new Date());
    const headers = {
      ...NO_STORE,
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
    };
    return new Response(Readable.toWeb(Readable.from(lines)) as ReadableStream, { headers });
  },
  { reauthenticates: true },
);
