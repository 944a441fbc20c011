// Elements of a frame have the classes of that frame, so instanceof does not work.
const isLink = (target: EventTarget): target is HTMLAnchorElement =>
  'localName' in target && target.localName === 'a';

/**
 * Links of the previewed page open in a new tab, except those to its own address, such as the choice of
 * languages.
 * @param onShow shows the page in another language, or in its default
 */
export function stayHere(frame: HTMLIFrameElement, onShow: (show: string | null) => void): void {
  const page = frame.contentDocument;
  page?.addEventListener('click', event => {
    const link = event.composedPath().find(isLink);
    const href = link?.getAttribute('href');
    if (!link || href === undefined || href === null) return;
    if (href.startsWith('#')) {
      // A document without an address would resolve links against the surrounding page.
      if (page.URL !== 'about:srcdoc') return;
      event.preventDefault();
      return page.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView();
    }
    event.preventDefault();
    const { searchParams, pathname } = new URL(link.href);
    const show = searchParams.get('show');
    const own = page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
    if (show !== null || own.endsWith(pathname)) onShow(show);
    else open(link.href, '_blank', 'noopener');
  });
}
