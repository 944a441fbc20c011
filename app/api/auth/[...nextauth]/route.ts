import NextAuth from 'next-auth';
import { authOptions, withRetryAfter } from '@/server/people/sign-in';

type Handler = (request: Request, context: unknown) => Promise<Response>;

const handler = NextAuth(authOptions) as Handler;

export const GET = handler;

export const POST: Handler = async (request, context) => withRetryAfter(await handler(request, context));
