import NextAuth from 'next-auth';
import { authOptions } from '@/server/people/sign-in/auth-options';
import { withProviderReason } from '@/server/people/sign-in/provider-sign-in';
import { withRetryAfter } from '@/server/people/sign-in/sign-in';
import { signInRoute } from '@/server/routes/sign-in-route';

const handler = (request: Request, context: unknown) =>
  (NextAuth(authOptions()) as (request: Request, context: unknown) => Promise<Response>)(request, context);

export const GET = signInRoute('GET', async (request, context) =>
  withProviderReason(request, await handler(request, context)),
);

export const POST = signInRoute('POST', async (request, context) =>
  withRetryAfter(await handler(request, context)),
);
