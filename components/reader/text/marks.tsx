import type { FrameView, TeaserView } from '../view';
import { wordsFor } from '../words';

/** After the kicker of a story that takes its time to read. */
export function LongMark({ frame, story }: { frame: FrameView; story: Pick<TeaserView, 'isLong'> }) {
  if (!story.isLong) return null;
  return <span className="long-mark">{wordsFor(frame.edition.lang).longRead}</span>;
}

/** Before the kicker of a story that is covered live now. */
export function LiveMark({ frame, story }: { frame: FrameView; story: Pick<TeaserView, 'isLive'> }) {
  if (!story.isLive) return null;
  return (
    <>
      <b className="live-mark">{wordsFor(frame.edition.lang).coverage.live}</b>{' '}
    </>
  );
}
