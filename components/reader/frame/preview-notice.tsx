import { Stamp } from '../text/stamp';
import type { FrameView } from '../view';
import { wordsFor } from '../words';

/** Over the page of a story that someone outside the newsroom reads before it is published. */
export function PreviewNotice({ frame, until }: { frame: FrameView; until: Date }) {
  const words = wordsFor(frame.edition.lang).preview;
  return (
    <aside className="preview-notice" aria-label={words.title}>
      <p className="wrap">
        <b>{words.title}</b> {words.text} {words.until}
        <Stamp frame={frame} date={until} withZone />
      </p>
    </aside>
  );
}
