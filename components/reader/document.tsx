import type { ReactNode } from 'react';
import { absolute, type Alternate } from './alternates';
import { EditionBar } from './edition-bar';
import { Footer } from './footer';
import { SocialTags, type SocialView } from './social-tags';
import { isLatin } from './tongue';
import type { FrameView } from './view';
import { wordsFor } from './words';

interface DocumentProps {
  frame: FrameView;
  title: string;
  description: string;
  /** Address of the page in searches and shares; none for a page that nobody should keep. */
  canonical?: string;
  alternates?: Alternate[];
  social?: SocialView;
  jsonLd?: string;
  children: ReactNode;
}

/** The whole document. Whoever sends it puts `<!doctype html>` in front. */
export function Document({
  frame,
  title,
  description,
  canonical,
  alternates,
  social,
  jsonLd,
  children,
}: DocumentProps) {
  const { edition, assets } = frame;
  const words = wordsFor(edition.lang);
  return (
    <html lang={edition.lang} dir={edition.direction} data-edition={edition.code}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={description} />
        {canonical ? (
          <link rel="canonical" href={absolute(frame.origin, canonical)} />
        ) : (
          <meta name="robots" content="noindex" />
        )}
        {isLatin(edition.lang) && (
          <link rel="preload" href={assets.font} as="font" type="font/woff2" crossOrigin="anonymous" />
        )}
        <link rel="stylesheet" href={assets.css} />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        {alternates?.map(({ lang, href }) => (
          <link key={lang} rel="alternate" hrefLang={lang} href={href} />
        ))}
        <link
          rel="alternate"
          type="application/rss+xml"
          title={words.feed(frame.siteName)}
          href={absolute(frame.origin, frame.feedHref)}
        />
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#15120f" media="(prefers-color-scheme: dark)" />
        {canonical && social && (
          <SocialTags frame={frame} social={social} address={absolute(frame.origin, canonical)} />
        )}
        {jsonLd && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd }} />}
      </head>
      <body>
        <a className="skip" href="#main">
          {words.skip}
        </a>
        <EditionBar frame={frame} />
        {children}
        <Footer frame={frame} />
      </body>
    </html>
  );
}
