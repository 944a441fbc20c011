import type { DisplayPreferences } from '@/domain/paper/display-preferences';
import { withoutSharedCaches } from './headers';
import { finishPage, headersOf, type FinishedPage } from './cache/page';

/** Whether it is a page rather than a feed or a file: only pages have display preferences. */
export function isHtml(page: FinishedPage): boolean {
  return headersOf(page)['content-type']?.startsWith('text/html') ?? false;
}

/**
 * The page with the reader's choice on its root element, so that the first paint is correct without a script. Only the
 * reader's own browser may cache it.
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
