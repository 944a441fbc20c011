import { ChosenAnswer } from '@/domain/api/people/people';
import { answer } from '@/server/http/answer';
import { openRoute, readJson } from '@/server/http/newsroom-request';
import { choosePassword } from '@/server/people/password-links';

export const POST = openRoute(async request =>
  answer(ChosenAnswer, { email: await choosePassword(await readJson(request, 5000), new Date()) }),
);
