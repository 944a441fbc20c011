import { pictureAddress } from '@/domain/media';
import { fallbackWidth } from './picture';
import { machineTime } from './time';
import type { FrameView, PictureView } from './view';

/** What a shared link shows of a page. */
export interface SocialView {
  title: string;
  description: string;
  picture?: PictureView | null;
  article?: { published: Date; updated: Date; section: string };
}

/** A language as Open Graph wants it: `zh_CN`. */
function openGraphLocale(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize();
  return region ? `${language}_${region}` : language;
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
  const { title, description, picture, article } = social;
  const { zone } = frame.edition;
  const width = picture && fallbackWidth(picture.width, 1440);
  return (
    <>
      <meta property="og:type" content={article ? 'article' : 'website'} />
      <meta property="og:site_name" content={frame.siteName} />
      <meta property="og:locale" content={openGraphLocale(frame.edition.lang)} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      {picture && width && (
        <>
          <meta property="og:image" content={frame.origin + pictureAddress(picture.id, width, 'jpg')} />
          <meta property="og:image:width" content={String(width)} />
          <meta
            property="og:image:height"
            content={String(Math.round((width * picture.height) / picture.width))}
          />
          {picture.alt && <meta property="og:image:alt" content={picture.alt} />}
        </>
      )}
      {article && (
        <>
          <meta property="article:published_time" content={machineTime(article.published, zone)} />
          <meta property="article:modified_time" content={machineTime(article.updated, zone)} />
          {article.section && <meta property="article:section" content={article.section} />}
        </>
      )}
      <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
    </>
  );
}
