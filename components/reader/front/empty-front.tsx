import type { FrameView } from '../view';
import { wordsFor } from '../words';

/** What a front says on which there is no story yet. */
export function EmptyFront({ frame }: { frame: FrameView }) {
  const { title, text } = wordsFor(frame.edition.lang).emptyFront;
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
  );
}
