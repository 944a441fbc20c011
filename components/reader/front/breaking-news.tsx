import { Runs } from '../text/runs';
import { pageLanguagesOf } from '../text/page-languages';
import type { BreakingNewsView, FrameView } from '../view';
import { wordsFor } from '../words';

/** Breaking news over a front, until it expires. */
export function BreakingNews({ frame, news }: { frame: FrameView; news: BreakingNewsView | null }) {
  if (!news) return null;
  const words = wordsFor(frame.edition.lang);
  const text = <Runs text={news.text} languages={pageLanguagesOf(frame.edition)} />;
  return (
    <aside className="breaking" aria-label={words.breaking}>
      <p className="wrap">
        <b>{words.breaking}</b> {news.href ? <a href={news.href}>{text}</a> : text}
      </p>
    </aside>
  );
}
