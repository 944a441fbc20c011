import { returnPath } from '@/components/newsroom/gate/return-path';
import { knownLanguage, LANGUAGE_COOKIE } from '../interface-language';

/** Stores the language chosen on the sign-in page and returns there. */
export function GET(request: Request): Response {
  const { searchParams } = new URL(request.url);
  const lang = knownLanguage(searchParams.get('lang') ?? undefined);
  const page = searchParams.get('page') === 'setup' ? 'setup' : 'sign-in';
  const to = returnPath(searchParams.get('to') ?? undefined);
  const query = page === 'setup' || to === '/newsroom' ? '' : `?to=${encodeURIComponent(to)}`;
  const headers = new Headers({ location: `/newsroom/${page}${query}`, 'cache-control': 'no-store' });
  if (lang)
    headers.set(
      'set-cookie',
      `${LANGUAGE_COOKIE}=${lang}; Path=/newsroom; Max-Age=31536000; SameSite=Lax; HttpOnly`,
    );
  return new Response(null, { status: 303, headers });
}
