import { PasswordLinkAnswer } from '@/domain/api/people/people';
import { answer } from '@/server/http/answer';
import { openRoute, readJson } from '@/server/routes/newsroom-route';
import { readPasswordLink } from '@/server/people/passwords/password-links';

export const POST = openRoute(async request => {
  const { name, email, kind } = await readPasswordLink(await readJson(request, 1000), new Date());
  return answer(PasswordLinkAnswer, { name, email, kind });
});
