import { PictureFactsAnswer } from '@/domain/api/media';
import { SavedFields } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { changePictureFacts, pictureFacts } from '@/server/media/picture-facts';

export const GET = newsroomRoute<IdRoute>('see-picture-facts', async (_request, person, { params }) => {
  const { id } = await params;
  const facts = await pictureFacts(person.actor, id);
  const rightsUntil = facts.rightsUntil?.toISOString() ?? null;
  return answer(PictureFactsAnswer, { picture: { ...facts, rightsUntil } });
});

export const PUT = newsroomRoute<IdRoute>('change-picture-facts', async (request, { actor }, { params }) => {
  const { id } = await params;
  const fields = await changePictureFacts(actor, id, await readJson(request, 50_000), new Date());
  return answer(SavedFields, { done: true, fields });
});
