import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  DISPLAY_PREFERENCES_COOKIE,
  displayPreferencesOf,
  displayPreferencesValue,
  type DisplayPreferences,
} from '@/domain/paper/display-preferences';
import { ownPath } from '@/domain/paper/own-path';
import { COMMON_HEADERS, withoutSharedCaches } from './headers';
import { finishPage, headersOf, type FinishedPage } from './cache/page';
import { pageName } from './cache/page-name';
import { readShortBody } from './short-body';

const YEAR_SECONDS = 31_536_000;

/** Whether it is a page, and not a feed or a file: only pages look different by choice. */
export function isHtml(page: FinishedPage): boolean {
  return headersOf(page)['content-type']?.startsWith('text/html') ?? false;
}

/**
 * The page with the reader's choice on its root element, so that it is right from the first paint, without a script.
 * Only the reader's own browser may keep it.
 */
export function withDisplayPreferences(
  page: FinishedPage,
  { theme, text }: DisplayPreferences,
): Promise<FinishedPage> {
  const attributes = `${theme === 'system' ? '' : ` data-theme="${theme}"`}${text === 'normal' ? '' : ` data-text="${text}"`}`;
  const checked = (html: string, name: string, value: string) =>
    html.replace(`name="${name}" value="${value}"`, '$& checked=""');
  const html = page.forms.identity.body.toString().replace('<html', `<html${attributes}`);
  const body = Buffer.from(checked(checked(html, 'theme', theme), 'text', text));
  const headers = {
    ...withoutSharedCaches(headersOf(page)),
    'cache-control': 'private, max-age=0, must-revalidate',
  };
  return finishPage({ status: page.status, headers, body }, page.storyId);
}

/** Keeps the choice of a form in a cookie and leads back to the page on which it was made. */
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
