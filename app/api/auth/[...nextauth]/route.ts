import NextAuth from 'next-auth';
import { authOptions } from '@/server/people/sign-in/auth-options';
import { withProviderReason } from '@/server/people/sign-in/provider-sign-in';
import { withRetryAfter } from '@/server/people/sign-in/sign-in';

type Handler = (request: Request, context: unknown) => Promise<Response>;

const handler: Handler = (request, context) => (NextAuth(authOptions()) as Handler)(request, context);

export const GET: Handler = async (request, context) =>
  withProviderReason(request, await handler(request, context));

export const POST: Handler = async (request, context) => withRetryAfter(await handler(request, context));
