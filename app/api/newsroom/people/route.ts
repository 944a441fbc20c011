import { PersonRows } from '@/domain/api/people/person-rows';
import { shownPeople } from '@/domain/people/shown-people';
import { NewPersonAnswer } from '@/domain/api/people/people';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { addPerson, people } from '@/server/people/people';

export const GET = newsroomRoute('manage-people', async (request, { actor }) => {
  const { show, q = '', after } = Object.fromEntries(new URL(request.url).searchParams);
  const filter = { ...shownPeople(show), words: q, after };
  return answer(PersonRows, await people(actor, filter, new Date()));
});

export const POST = newsroomRoute(
  'manage-people',
  async (request, person) => {
    const added = await addPerson(person.actor, await readJson(request, 50_000), new Date());
    return answer(NewPersonAnswer, added, 201);
  },
  { reauthenticates: true },
);
