import type { FooterLink } from '@/domain/paper/edition';
import { isExternalLink } from '@/domain/own-path';
import { absolute } from './alternates';
import { DisplayPreferencesForm } from './display-preferences-form';
import { Wordmark } from './masthead';
import { Runs } from '../text/runs';
import { yearIn } from '@/domain/time/printed-time';
import { langOfName, pageLanguagesOf } from '../text/page-languages';
import type { FrameView } from '../view';
import { wordsFor } from '../words';

function Column({ title, links, frame }: { title: string; links: FooterLink[]; frame: FrameView }) {
  if (!links.length) return null;
  return (
    <div>
      <h2>{title}</h2>
      <ul>
        {links.map(({ label, href }) => (
          <li key={label}>
            <a href={href} rel={isExternalLink(href) ? 'noopener' : undefined}>
              <Runs text={label} languages={pageLanguagesOf(frame.edition)} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function OtherEditions({ frame, title }: { frame: FrameView; title: string }) {
  const others = frame.editions.filter(edition => edition.code !== frame.edition.code);
  if (!others.length) return null;
  return (
    <div>
      <h2>{title}</h2>
      <ul>
        {others.map(({ code, label, href, lang }) => (
          <li key={code}>
            <a href={href} lang={langOfName(label, lang)} hrefLang={lang}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The lines that an admin edits per edition; only the years are ours. */
function Legal({ frame }: { frame: FrameView }) {
  const { edition } = frame;
  const words = wordsFor(edition.lang);
  const year = yearIn(frame.madeAt, edition.zone);
  const years = edition.firstYear < year ? `${edition.firstYear}–${year}` : String(year);
  const languages = pageLanguagesOf(edition);
  const numbers = [edition.licenceLine, edition.registrationLine].filter(Boolean);
  return (
    <div className="legal">
      <p>
        {words.copyright(years, frame.siteName)}
        <Runs text={edition.rightsLine} languages={languages} />
      </p>
      {numbers.map(line => (
        <p key={line}>
          <Runs text={line} languages={languages} />
        </p>
      ))}
    </div>
  );
}

function listLinks({ edition, listHrefs, feedHref }: FrameView): FooterLink[] {
  const words = wordsFor(edition.lang);
  return [
    { label: words.searchTitle, href: listHrefs.search },
    { label: words.mostViewed.title, href: listHrefs.mostViewed },
    { label: words.archive.title, href: listHrefs.archive },
    { label: words.corrections.title, href: listHrefs.corrections },
    { label: words.keeping.title, href: listHrefs.kept },
    { label: words.feedTitle, href: feedHref },
  ];
}

/** Sign-off, ways on, and the legal lines. */
export function Footer({ frame }: { frame: FrameView }) {
  const words = wordsFor(frame.edition.lang);
  return (
    <footer className="footer wrap">
      <div className="scotch" />
      <div className="sign">
        <a href={frame.edition.frontHref}>
          <Wordmark frame={frame} />
        </a>{' '}
        <a href="#top">{words.backToTop} ↑</a>
      </div>
      <div className="cols cols--four" id="ways">
        <Column title={words.findMore} links={listLinks(frame)} frame={frame} />
        <Column title={words.about} links={frame.edition.aboutLinks} frame={frame} />
        <Column title={words.followUs} links={frame.edition.followLinks} frame={frame} />
        <OtherEditions title={words.otherLanguages} frame={frame} />
      </div>
      <p className="printed-address">{absolute(frame.origin, frame.path)}</p>
      <Legal frame={frame} />
      <DisplayPreferencesForm frame={frame} />
    </footer>
  );
}
