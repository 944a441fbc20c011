import { returnPath } from '@/components/newsroom/auth/return-path';
import { knownLanguage, LANGUAGE_COOKIE } from '../interface-language';

/** The pages before signing in that a choice of language returns to. */
const PAGES = ['sign-in', 'setup', 'choose-password', 'forgotten-password'];

/** Stores the language chosen on a page before signing in and returns there. */
export function GET(request: Request): Response {
  const { searchParams } = new URL(request.url);
  const lang = knownLanguage(searchParams.get('lang') ?? undefined);
  const page = PAGES.find(known => known === searchParams.get('page')) ?? 'sign-in';
  const to = returnPath(searchParams.get('to') ?? undefined);
  const query = page !== 'sign-in' || to === '/newsroom' ? '' : `?to=${encodeURIComponent(to)}`;
  const headers = new Headers({ location: `/newsroom/${page}${query}`, 'cache-control': 'no-store' });
  if (lang)
    headers.set(
      'set-cookie',
      `${LANGUAGE_COOKIE}=${lang}; Path=/newsroom; Max-Age=31536000; SameSite=Lax; HttpOnly`,
    );
  return new Response(null, { status: 303, headers });
}
