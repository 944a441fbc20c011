import { Readable } from 'node:stream';
import { exportTrail } from '@/server/audit/export';
import { newsroomRoute, NO_STORE } from '@/server/http/newsroom-request';
import { requestZone } from '@/app/newsroom/request-zone';

export const GET = newsroomRoute(async (request, person) => {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { type, name, lines } = await exportTrail(
    person.actor,
    asked,
    await requestZone(person.zone),
    new Date(),
  );
  const headers = {
    ...NO_STORE,
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
  };
  return new Response(Readable.toWeb(Readable.from(lines)) as ReadableStream, { headers });
});
