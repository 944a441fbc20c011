import { revisionText } from '@/server/history';
import { newsroomRoute, NO_STORE } from '@/server/newsroom-request';

interface RevisionRoute {
  params: Promise<{ id: string; number: string }>;
}

export const GET = newsroomRoute<RevisionRoute>(async (_, person, { params }) => {
  const { id, number } = await params;
  return Response.json(await revisionText(person, id, Number(number)), { headers: NO_STORE });
});
