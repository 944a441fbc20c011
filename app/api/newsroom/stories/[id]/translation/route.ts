import { TranslationAnswer } from '@/domain/api/translations/translation';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { markTranslation } from '@/server/translations/mark';
import { translationState } from '@/server/translations/translation-state';

export const GET = newsroomRoute<IdRoute>('read-newsroom', async (_, { actor }, { params }) =>
  answer(TranslationAnswer, await translationState(actor, (await params).id)),
);

export const PUT = newsroomRoute<IdRoute>('create-story', async (request, { actor }, { params }) => {
  const { id } = await params;
  await markTranslation(actor, id, await readJson(request, 2000), new Date());
  return answer(TranslationAnswer, await translationState(actor, id));
});
