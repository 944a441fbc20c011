import { PasskeyOptions } from '@/domain/api/people/security';
import { answer } from '@/server/http/answer';
import { openRoute } from '@/server/routes/newsroom-route';
import { startPasskeyUse } from '@/server/people/second-factor/passkey-use';

export const POST = openRoute(async request =>
  answer(PasskeyOptions, await startPasskeyUse(request.headers.get('x-network-address') ?? '', new Date())),
);
