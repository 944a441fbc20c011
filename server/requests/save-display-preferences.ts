import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  DISPLAY_PREFERENCES_COOKIE,
  displayPreferencesOf,
  displayPreferencesValue,
} from '@/domain/paper/display-preferences';
import { ownPath } from '@/domain/own-path';
import { pageName } from '@/server/press/cache/page-name';
import { COMMON_HEADERS } from '@/server/press/headers';
import { readShortBody } from '@/server/http/read-body';

const YEAR_SECONDS = 31_536_000;

/** Stores the choice of a form in a cookie and redirects to the page of the form. */
export async function saveDisplayPreferences(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const form = new URLSearchParams(await readShortBody(request));
  const value = displayPreferencesValue(displayPreferencesOf(form.get('theme'), form.get('text')));
  const back = ownPath(pageName(form.get('back') ?? '/') ?? '/') ?? '/';
  const cookie = `${DISPLAY_PREFERENCES_COOKIE}=${value ?? ''}; Path=/; Max-Age=${value ? YEAR_SECONDS : 0}; SameSite=Lax; HttpOnly`;
  response.writeHead(303, {
    ...COMMON_HEADERS,
    location: back,
    'set-cookie': cookie,
    'cache-control': 'no-store',
  });
  response.end();
}
