import NextAuth from 'next-auth';
import { authOptions } from '@/server/people/sign-in/auth-options';
import { withProviderReason } from '@/server/people/sign-in/provider-sign-in';
import { withRetryAfter } from '@/server/people/sign-in/sign-in';
import { signInRoute } from '@/server/routes/sign-in-route';

type Handler = (request: Request, context: unknown) => Promise<Response>;

const handler: Handler = (request, context) => (NextAuth(authOptions()) as Handler)(request, context);

export const GET: Handler = async (request, context) =>
  withProviderReason(request, await handler(request, context));

export const POST = signInRoute(async (request, context) => withRetryAfter(await handler(request, context)));
