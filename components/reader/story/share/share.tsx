import { absolute } from '../alternates';
import { KeepButton, KeepStatus } from '../../keeping/keep-button';
import { ShareIcon } from './share-icon';
import { mainText } from '@/domain/story/second-texts';
import { inOneLine } from '../../text/page-languages';
import type { StoryPageView } from '../../view';
import { SHARE_PLACES, wordsFor, type SharePlace } from '../../words';

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

/**
 * Plain links, the device's own sheet where there is a script, and where a screen is large enough for the camera of a
 * phone, a QR code for WeChat: nothing is loaded from other sites, which learn nothing of a visit.
 */
export function Share({ story }: { story: StoryPageView }) {
  const words = wordsFor(story.frame.edition.lang);
  const url = encodeURIComponent(absolute(story.frame.origin, story.frame.path));
  const { headline, frame } = story;
  const title = encodeURIComponent(inOneLine(frame.edition.secondLang ? mainText(headline) : headline));
  return (
    <nav className="share" aria-label={words.share}>
      <ul>
        <li hidden>
          <button type="button" data-share="sheet">
            <ShareIcon place="sheet" />
            {words.shareElsewhere}
          </button>
        </li>
        {story.qrCodeHref && (
          <li className="by-camera">
            <details>
              <summary>
                <ShareIcon place="wechat" />
                {words.wechat}
              </summary>
              <div className="qr">
                <img src={story.qrCodeHref} alt={words.qrCode} width={208} height={208} loading="lazy" />
                <p>{words.wechatHint}</p>
              </div>
            </details>
          </li>
        )}
        {SHARE_PLACES.map(place => (
          <li key={place}>
            <a href={SHARE_ADDRESSES[place](url, title)} rel="nofollow noopener">
              <ShareIcon place={place} />
              <span>{words.shareOn[place]}</span>
            </a>
          </li>
        ))}
        <li hidden>
          <KeepButton story={story} />
        </li>
        <li hidden>
          <button type="button" data-share="copy">
            <ShareIcon place="copy" />
            <span data-done={words.linkCopied}>{words.copyLink}</span>
          </button>
        </li>
      </ul>
      <KeepStatus frame={story.frame} />
    </nav>
  );
}
