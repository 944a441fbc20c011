import { PersonalData } from '@/domain/api/people/privacy';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { personalData } from '@/server/people/personal-data/personal-data';

export const POST = newsroomRoute<IdRoute>('read-newsroom', async (_, { actor }, { params }) =>
    answer(PersonalData, { data: await personalData(actor, (await params).id, new Date()) }),
  { reauthenticates: true },
);
