import type { FrameView, TeaserView } from '../view';
import { wordsFor } from '../words';

/** Before the kicker of a story that is covered live now. */
export function LiveMark({ frame, story }: { frame: FrameView; story: TeaserView }) {
  if (!story.isLive) return null;
  return (
    <>
      <b className="live-mark">{wordsFor(frame.edition.lang).coverage.live}</b>{' '}
    </>
  );
}
