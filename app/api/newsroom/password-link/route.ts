import { PasswordLinkAnswer } from '@/domain/api/people/people';
import { answer } from '@/server/http/answer';
import { openRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { readPasswordLink } from '@/server/people/passwords/password-links';

export const POST = openRoute(async request => {
  const { name, email, kind } = await readPasswordLink(await readJson(request, 1000), new Date());
  return answer(PasswordLinkAnswer, { name, email, kind });
});
