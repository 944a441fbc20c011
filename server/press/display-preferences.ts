import { TEXT_SCALES, type DisplayPreferences } from '@/domain/paper/display-preferences';
import { readerPolicy, STYLE, withoutSharedCaches } from './headers';
import { finishPage, headersOf, type FinishedPage } from './cache/page';

/** Whether it is a page rather than a feed or a file: only pages have display preferences. */
export function isHtml(page: FinishedPage): boolean {
  return headersOf(page)['content-type']?.startsWith('text/html') ?? false;
}

/**
 * Larger text needs the layout of a narrower window: in media queries `rem` is the browser's own text size, whatever that
 * of the page.
 */
const withScaledQueries = (html: string, scale: number): string =>
  html.replace(STYLE, style =>
    style.replace(/@media[^{]+/g, query =>
      query.replace(/(\d{1,3}(?:\.\d{1,6})?)rem/g, (_, width: string) => `${Number(width) * scale}rem`),
    ),
  );

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
  const usual = page.forms.identity.body.toString().replace('<html', `<html${attributes}`);
  const html = checked(checked(withScaledQueries(usual, TEXT_SCALES[text]), 'theme', theme), 'text', text);
  const headers = {
    ...withoutSharedCaches(headersOf(page)),
    'content-security-policy': readerPolicy(html),
    'cache-control': 'private, max-age=0, must-revalidate',
  };
  return finishPage({ status: page.status, headers, body: Buffer.from(html) }, page.storyId);
}
