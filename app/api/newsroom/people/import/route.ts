import { PeopleImportAnswer } from '@/domain/api/people/import';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { importPeople } from '@/server/people/import-people';

export const POST = newsroomRoute(
  'manage-people',
  async (request, { actor }) =>
    answer(PeopleImportAnswer, await importPeople(actor, await readJson(request, 400_000), new Date())),
  { reauthenticates: true },
);
