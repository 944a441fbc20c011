import { InnerPage, PageHead } from '../frame/inner-page';
import type { FrameView } from '../view';
import { wordsFor } from '../words';

/** The stories that a reader keeps on this device, listed by script; it opens without a network too. */
export function KeptPage({ frame }: { frame: FrameView }) {
  const { keeping: words } = wordsFor(frame.edition.lang);
  return (
    <InnerPage frame={frame} title={words.title} description={words.about}>
      <PageHead title={words.title} intro={words.about} />
      <noscript>
        <p className="meta">{words.needsScript}</p>
      </noscript>
      <p className="meta" data-room={words.room} hidden />
      <ul className="read-stories kept-stories" data-kept-stories="" data-remove={words.remove} />
      <p data-none-kept="" hidden>
        {words.none}
      </p>
    </InnerPage>
  );
}
