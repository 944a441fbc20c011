import type { ReactNode } from 'react';
import type { Alternate } from '@/domain/paper/alternates';
import { absolute } from './alternates';
import type { PageLayout } from '@/domain/paper/stylesheets';
import { SPECULATION_RULES } from '@/domain/paper/speculation-rules';
import { EditionBar } from './edition-bar';
import { Footer } from './footer';
import { PreviewNotice } from './preview-notice';
import { SocialTags, type SocialView } from './social-tags';
import { isLatin } from '@/domain/language/direction';
import { isOwnTypeface, typefaceFile } from '@/domain/paper/typefaces';
import type { FrameView, TurnsView } from '../view';
import { wordsFor } from '../words';

export interface DocumentProps {
  frame: FrameView;
  title: string;
  description: string;
  /** Canonical address of the page; none for a page that must not be indexed. */
  canonical?: string;
  alternates?: Alternate[];
  /** The next page of the list. */
  turns?: Pick<TurnsView, 'previous' | 'next'>;
  social?: SocialView;
  jsonLd?: string;
  /** Those of a text and of lists have what every page needs. */
  layouts?: PageLayout[];
  /** Whether a script keeps the live coverage of the page up to date. */
  isFollowed?: boolean;
  /** Until when a reviewer can open the page, which is not published. */
  previewUntil?: Date;
  children: ReactNode;
}

const NO_TURNS = { previous: null, next: null };

const FEED_TYPES = {
  xml: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

function FeedLinks({ frame }: { frame: FrameView }) {
  const title = wordsFor(frame.edition.lang).feed(frame.siteName);
  return Object.entries(FEED_TYPES).map(([ending, type]) => (
    <link
      key={ending}
      rel="alternate"
      type={type}
      title={title}
      href={absolute(frame.origin, frame.feedHref.replace(/xml$/, ending))}
    />
  ));
}

const stylesOf = ({ styles: { ofLayouts, ofPaper } }: FrameView, layouts: PageLayout[]): string =>
  layouts.map(layout => ofLayouts[layout]).join('') + ofPaper;

/** The whole document, without `<!doctype html>`, which the sender adds. */
export function Document({
  frame,
  title,
  description,
  canonical,
  alternates,
  turns = NO_TURNS,
  social,
  jsonLd,
  layouts = ['lists'],
  isFollowed = false,
  previewUntil,
  children,
}: DocumentProps) {
  const { edition, assets } = frame;
  const words = wordsFor(edition.lang);
  const { previous, next } = turns;
  const typeface = isLatin(edition.lang) && isOwnTypeface(edition.typeface) ? edition.typeface : undefined;
  return (
    <html lang={edition.lang} dir={edition.direction} data-ink={edition.ink} data-typeface={typeface}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        {canonical ? (
          <>
            <link rel="canonical" href={absolute(frame.origin, canonical)} />
            <meta name="robots" content="max-image-preview:large" />
          </>
        ) : (
          <meta name="robots" content="noindex" />
        )}
        {isLatin(edition.lang) && (
          <link
            rel="preload"
            href={typeface ? `/assets/${typefaceFile(typeface)}` : assets.font}
            as="font"
            type="font/woff2"
            crossOrigin="anonymous"
            media="(min-width: 600px)"
          />
        )}
        <style dangerouslySetInnerHTML={{ __html: stylesOf(frame, layouts) }} />
        {frame.appHrefs.hasOwnIcon ? (
          <link rel="icon" href={frame.appHrefs.icon} type="image/png" />
        ) : (
          <link rel="icon" href={assets.icon} type="image/svg+xml" />
        )}
        <link rel="apple-touch-icon" href={frame.appHrefs.icon} />
        <link rel="manifest" href={frame.appHrefs.manifest} />
        <script
          src={isFollowed ? assets.follower : assets.script}
          defer
          data-offline={frame.listHrefs.offline}
          data-keeper={assets.keeper}
        />
        {alternates?.map(({ lang, href }) => (
          <link key={lang} rel="alternate" hrefLang={lang} href={href} />
        ))}
        {previous && <link rel="prev" href={absolute(frame.origin, previous)} />}
        {next && <link rel="next" href={absolute(frame.origin, next)} />}
        <FeedLinks frame={frame} />
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#15120f" media="(prefers-color-scheme: dark)" />
        {canonical && social && (
          <SocialTags frame={frame} social={social} address={absolute(frame.origin, canonical)} />
        )}
        <script type="speculationrules" dangerouslySetInnerHTML={{ __html: SPECULATION_RULES }} />
        {jsonLd && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd }} />}
      </head>
      <body>
        <a className="skip" href="#main">
          {words.skip}
        </a>
        <a className="skip" href="#ways">
          {words.skipToWays}
        </a>
        {previewUntil && <PreviewNotice frame={frame} until={previewUntil} />}
        <EditionBar frame={frame} />
        {children}
        <Footer frame={frame} />
      </body>
    </html>
  );
}
