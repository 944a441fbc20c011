import { ChosenAnswer } from '@/domain/api/people/people';
import { answer } from '@/server/http/answer';
import { openRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';
import { choosePassword } from '@/server/people/passwords/password-links';
import { asHeader } from '@/server/people/auth-cookies';
import { deviceCookie } from '@/server/people/sign-in/known-device';

export const POST = openRoute(async request => {
  const now = new Date();
  const email = await choosePassword(await readJson(request, 5000), now);
  const response = answer(ChosenAnswer, { email });
  // The link came by email, so another code by email would prove nothing more.
  response.headers.append('set-cookie', asHeader(deviceCookie(email, now)));
  return response;
});
