import { alternatesAmong, type Alternate } from '@/domain/paper/alternates';
import type { EditionLink, FrameView } from '../view';

/** An address with the site's origin in front. */
export function absolute(origin: string, href: string): string {
  return href.startsWith('/') ? origin + href : href;
}

const isDefault = ({ code, href }: EditionLink) => !`${href}/`.startsWith(`/${code}/`);

/** The alternates of a page, from the same page in other editions. */
export function alternatesOf(frame: FrameView, versions: EditionLink[], path = frame.path): Alternate[] {
  const { code, ink, lang, locale, name } = frame.edition;
  const own: EditionLink = { code, ink, lang, locale, label: name, href: path, current: true };
  const pages = [own, ...versions.filter(version => version.code !== code)];
  const order = frame.editions.map(edition => edition.code);
  pages.sort((one, other) => order.indexOf(one.code) - order.indexOf(other.code));
  return alternatesAmong(
    pages.map(page => ({
      lang: page.lang,
      href: absolute(frame.origin, page.href),
      isDefault: isDefault(page),
    })),
    absolute(frame.origin, path),
  );
}
