import type { EditionLink, FrameView } from './view';

/** The same page in another language. */
export interface Alternate {
  lang: string;
  href: string;
}

/** An address with the site's origin in front. */
export function absolute(origin: string, href: string): string {
  return href.startsWith('/') ? origin + href : href;
}

const isDefault = ({ code, href }: EditionLink) => !`${href}/`.startsWith(`/${code}/`);

/**
 * The alternates of a page, given the same page in other editions. Each language is named once, by the first edition
 * that has it in the order of the edition bar, so that every version names the same set; the default edition is also
 * what readers of any other language get. A page that exists once has none.
 */
export function alternatesOf(frame: FrameView, versions: EditionLink[], path = frame.path): Alternate[] {
  const { code, lang, name } = frame.edition;
  const own: EditionLink = { code, lang, label: name, href: path, current: true };
  const pages = [own, ...versions.filter(version => version.code !== code)];
  if (pages.length < 2) return [];
  const order = frame.editions.map(edition => edition.code);
  pages.sort((one, other) => order.indexOf(one.code) - order.indexOf(other.code));

  const alternates: Alternate[] = [];
  const fallback = pages.find(isDefault);
  for (const { lang, href } of pages)
    if (!alternates.some(known => known.lang === lang))
      alternates.push({ lang, href: absolute(frame.origin, href) });
  if (fallback) alternates.push({ lang: 'x-default', href: absolute(frame.origin, fallback.href) });
  return alternates;
}
