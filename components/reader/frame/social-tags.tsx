import { pictureAddress } from '@/domain/media/media';
import { absolute } from './alternates';
import { fallbackWidth } from '../text/picture';
import { machineTime } from '@/domain/time/printed-time';
import type { EditionLink, FrameView, PictureView } from '../view';

/** What a shared link shows of a page. */
export interface SocialView {
  title: string;
  description: string;
  picture?: PictureView | null;
  /** A picture made to be shared, 1200 by 630 pixels, in place of another. */
  made?: { href: string; alt: string };
  article?: {
    published: Date;
    updated: Date;
    section: string;
    /** Paths of the authors' pages. */
    authors: string[];
    tags: string[];
    /** Its own path here, even when its canonical address is elsewhere. */
    address: string;
  };
  /** The page in other editions. */
  versions?: EditionLink[];
}

/** A language in the format of Open Graph: `zh_CN`. */
function openGraphLocale(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize();
  return region ? `${language}_${region}` : language;
}

interface SharedPicture {
  href: string;
  width: number;
  height: number;
  alt: string;
}

function sharedPicture({ picture, made }: SocialView): SharedPicture | null {
  if (made) return { ...made, width: 1200, height: 630 };
  if (!picture) return null;
  const width = fallbackWidth(picture.width, 1440);
  const height = Math.round((width * picture.height) / picture.width);
  return { href: pictureAddress(picture.id, width, 'jpg'), width, height, alt: picture.alt };
}

function ArticleTags({ frame, article }: { frame: FrameView; article: NonNullable<SocialView['article']> }) {
  const { zone } = frame.edition;
  const oembed = `${frame.origin}/oembed?url=${encodeURIComponent(absolute(frame.origin, article.address))}`;
  return (
    <>
      <meta property="article:published_time" content={machineTime(article.published, zone)} />
      <meta property="article:modified_time" content={machineTime(article.updated, zone)} />
      {article.section && <meta property="article:section" content={article.section} />}
      {article.authors.map(href => (
        <meta key={href} property="article:author" content={absolute(frame.origin, href)} />
      ))}
      {article.tags.map(tag => (
        <meta key={tag} property="article:tag" content={tag} />
      ))}
      <link rel="alternate" type="application/json+oembed" href={oembed} />
      <link rel="alternate" type="text/xml+oembed" href={`${oembed}&format=xml`} />
    </>
  );
}

/** Open Graph, and the card on X, which takes its words from there. */
export function SocialTags({
  frame,
  social,
  address,
}: {
  frame: FrameView;
  social: SocialView;
  address: string;
}) {
  const { title, description, article, versions = [] } = social;
  const picture = sharedPicture(social);
  const locale = openGraphLocale(frame.edition.locale);
  const others = new Set(versions.map(version => openGraphLocale(version.locale)));
  others.delete(locale);
  return (
    <>
      <meta property="og:type" content={article ? 'article' : 'website'} />
      <meta property="og:site_name" content={frame.siteName} />
      <meta property="og:locale" content={locale} />
      {[...others].map(other => (
        <meta key={other} property="og:locale:alternate" content={other} />
      ))}
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      {picture && (
        <>
          <meta property="og:image" content={frame.origin + picture.href} />
          <meta property="og:image:width" content={String(picture.width)} />
          <meta property="og:image:height" content={String(picture.height)} />
          {picture.alt && <meta property="og:image:alt" content={picture.alt} />}
        </>
      )}
      {article && <ArticleTags frame={frame} article={article} />}
      <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
      {frame.xAccount && <meta name="twitter:site" content={frame.xAccount} />}
    </>
  );
}
