import type { FrameView } from '../view';
import { wordsFor } from '../words';

/** The message of a front without stories. */
export function EmptyFront({ frame }: { frame: FrameView }) {
  const { title, text } = wordsFor(frame.edition.lang).emptyFront;
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
  );
}
