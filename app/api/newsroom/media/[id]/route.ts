import { PictureFactsAnswer } from '@/domain/api/media';
import { answer } from '@/server/http/answer';
import { newsroomRoute, NO_STORE, readJson, type IdRoute } from '@/server/http/newsroom-request';
import { changePictureFacts, pictureFacts } from '@/server/media/picture-facts';

export const GET = newsroomRoute<IdRoute>(async (_request, person, { params }) => {
  const { id } = await params;
  const facts = await pictureFacts(person.actor, id);
  const rightsUntil = facts.rightsUntil?.toISOString() ?? null;
  return answer(PictureFactsAnswer, { picture: { ...facts, rightsUntil } });
});

export const PUT = newsroomRoute<IdRoute>(async (request, person, { params }) => {
  const { id } = await params;
  await changePictureFacts(person.actor, id, await readJson(request, 2_000), new Date());
  return new Response(null, { status: 204, headers: NO_STORE });
});
