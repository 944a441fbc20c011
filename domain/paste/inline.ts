import { ATTRIBUTE_LIMIT, isLanguageTag } from '@/domain/document/attributes';
import type { BodyNode } from '@/domain/document/body';
import { safeHref } from '@/domain/document/links';
import type { EditingMarkup } from './editing-markup';
import { styleOf, tagOf } from './style';

/** The formatting at a position in the text. */
export interface InlineMarks {
  link?: string;
  language?: string;
  bold?: boolean;
  italic?: boolean;
  superscript?: boolean;
  subscript?: boolean;
  /** Notes and suggestions of an imported document. */
  editing?: BodyMarks;
}

type BodyMarks = NonNullable<BodyNode['marks']>;

/** What the source decides about marks. */
export interface MarkSource {
  keepsLanguages: boolean;
  editing: EditingMarkup | null;
}

const BOLD = /^(bold(er)?|[6-9]\d\d)$/;
const NOT_BOLD = /^(normal|lighter|[1-5]\d\d)$/;
const WEB = /^(https?|mailto|tel):/i;

/** The marks inside this element, added to the outer ones. */
export function marksIn(
  element: Element,
  around: InlineMarks,
  { keepsLanguages, editing }: MarkSource,
): InlineMarks {
  const marks = { ...around };
  const tag = tagOf(element);
  const style = styleOf(element);
  if (tag === 'b' || tag === 'strong') marks.bold = true;
  if (tag === 'i' || tag === 'em' || tag === 'cite') marks.italic = true;
  if (tag === 'sup') marks.superscript = true;
  if (tag === 'sub') marks.subscript = true;

  const weight = style.get('font-weight') ?? '';
  if (BOLD.test(weight)) marks.bold = true;
  // Word leaves normal text unmarked; only its own font weight removes bold.
  else if (NOT_BOLD.test(weight)) delete marks.bold;
  const slope = style.get('font-style') ?? '';
  if (slope === 'italic' || slope === 'oblique') marks.italic = true;
  else if (slope === 'normal') delete marks.italic;
  const rise = style.get('vertical-align');
  if (rise === 'super') marks.superscript = true;
  if (rise === 'sub') marks.subscript = true;
  if (marks.superscript && marks.subscript) delete marks[rise === 'sub' ? 'superscript' : 'subscript'];

  if (tag === 'a') {
    const link = linkOf(element.getAttribute('href') ?? '');
    if (link) marks.link = link;
  }
  const lang = element.getAttribute('lang') ?? '';
  if (keepsLanguages && isLanguageTag(lang)) marks.language = lang;
  const own = editing?.marksOf(element) ?? [];
  if (own.length) marks.editing = [...(marks.editing ?? []), ...own];
  return marks;
}

/** The target of an external link without redirects of mail and office programs; null for none. */
function linkOf(href: string): string | null {
  if (!WEB.test(href.trim())) return null;
  const safe = safeHref(href);
  if (safe === null || safe.length > ATTRIBUTE_LIMIT) return null;
  const url = new URL(safe);
  const through =
    url.host === 'www.google.com' && url.pathname === '/url'
      ? (url.searchParams.get('q') ?? url.searchParams.get('url'))
      : url.host.endsWith('.safelinks.protection.outlook.com')
        ? url.searchParams.get('url')
        : null;
  return through && /^https?:/i.test(through) ? safeHref(through) : safe;
}

/** The marks in schema order. */
export function bodyMarks(marks: InlineMarks): BodyMarks {
  return [
    ...(marks.editing ?? []),
    ...(marks.link ? [{ type: 'link', attrs: { href: marks.link } }] : []),
    ...(marks.language ? [{ type: 'language', attrs: { lang: marks.language } }] : []),
    ...(marks.bold ? [{ type: 'bold' }] : []),
    ...(marks.italic ? [{ type: 'italic' }] : []),
    ...(marks.superscript ? [{ type: 'superscript' }] : []),
    ...(marks.subscript ? [{ type: 'subscript' }] : []),
  ];
}
