import { absolute } from './alternates';
import { inOneLine } from '../text/page-languages';
import type { StoryPageView } from '../view';
import { SHARE_PLACES, wordsFor, type SharePlace } from '../words';

type ShareAddress = (url: string, title: string) => string;

/** Where each place takes a story; address and title come encoded. */
const SHARE_ADDRESSES: Record<SharePlace, ShareAddress> = {
  weibo: (url, title) => `https://service.weibo.com/share/share.php?url=${url}&title=${title}`,
  x: (url, title) => `https://x.com/intent/post?url=${url}&text=${title}`,
  facebook: url => `https://www.facebook.com/sharer/sharer.php?u=${url}`,
  linkedin: url => `https://www.linkedin.com/sharing/share-offsite/?url=${url}`,
  whatsapp: (url, title) => `https://wa.me/?text=${title}%20${url}`,
  mail: (url, title) => `mailto:?subject=${title}&body=${url}`,
};

/** Plain links and a QR code for WeChat: nothing is loaded from other sites, which learn nothing of a visit. */
export function Share({ story }: { story: StoryPageView }) {
  const words = wordsFor(story.frame.edition.lang);
  const url = encodeURIComponent(absolute(story.frame.origin, story.frame.path));
  const title = encodeURIComponent(inOneLine(story.headline));
  return (
    <nav className="share" aria-label={words.share}>
      <ul>
        {story.qrSvg && (
          <li>
            <details>
              <summary>{words.wechat}</summary>
              <div className="qr">
                <div role="img" aria-label={words.qrCode} dangerouslySetInnerHTML={{ __html: story.qrSvg }} />
                <p>{words.wechatHint}</p>
              </div>
            </details>
          </li>
        )}
        {SHARE_PLACES.map(place => (
          <li key={place}>
            <a href={SHARE_ADDRESSES[place](url, title)} rel="nofollow noopener">
              {words.shareOn[place]}
            </a>
          </li>
        ))}
        <li hidden>
          <button type="button" data-share="copy" data-done={words.linkCopied}>
            {words.copyLink}
          </button>
        </li>
        <li hidden>
          <button type="button" data-share="sheet">
            {words.shareElsewhere}
          </button>
        </li>
      </ul>
    </nav>
  );
}
