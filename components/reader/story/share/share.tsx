import { absolute } from '../../frame/alternates';
import { SaveButton, KeepStatus } from '../save-button';
import { ShareLabel } from '../../text/share-label';
import { mainText } from '@/domain/two-texts';
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
 * Plain links as icons, with names for screen readers and on hover; the device's own sheet where there is a script; and
 * on a screen large enough for the camera of a phone, a QR code for WeChat. Nothing is loaded from other sites, so they
 * learn nothing of a visit.
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
          <button type="button" data-share="sheet" title={words.shareElsewhere}>
            <ShareLabel place="sheet" name={words.shareElsewhere} />
          </button>
        </li>
        {story.qrCodeHref && (
          <li className="by-camera">
            <details>
              <summary title={words.wechat}>
                <ShareLabel place="wechat" name={words.wechat} />
              </summary>
              <div className="qr-code">
                <img src={story.qrCodeHref} alt={words.qrCode} width={208} height={208} loading="lazy" />
                <p>{words.wechatHint}</p>
              </div>
            </details>
          </li>
        )}
        {SHARE_PLACES.map(place => (
          <li key={place}>
            <a href={SHARE_ADDRESSES[place](url, title)} title={words.shareOn[place]} rel="nofollow noopener">
              <ShareLabel place={place} name={words.shareOn[place]} />
            </a>
          </li>
        ))}
        <li hidden>
          <SaveButton story={story} />
        </li>
        <li hidden>
          <button type="button" data-share="copy" title={words.copyLink}>
            <ShareLabel
              place="copy"
              name={words.copyLink}
              done={words.linkCopied}
              failed={words.linkNotCopied}
            />
          </button>
        </li>
      </ul>
      <KeepStatus frame={story.frame} />
    </nav>
  );
}
