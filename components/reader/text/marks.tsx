import type { FrameView, TeaserView } from '../view';
import { wordsFor } from '../words';

/** Shown after the kicker of a long read. */
export function LongMark({ frame, story }: { frame: FrameView; story: Pick<TeaserView, 'isLong'> }) {
  if (!story.isLong) return null;
  return <span className="long-mark">{wordsFor(frame.edition.lang).longRead}</span>;
}

/** Shown before the kicker of a story that is covered live now. */
export function LiveMark({ frame, story }: { frame: FrameView; story: Pick<TeaserView, 'isLive'> }) {
  if (!story.isLive) return null;
  return (
    <>
      <b className="live-mark">{wordsFor(frame.edition.lang).coverage.live}</b>{' '}
    </>
  );
}
