import { ShareLabel } from '../text/share-label';
import type { FrameView, StoryPageView } from '../view';
import { wordsFor } from '../words';

/** Keeps the story on the reader's device; hidden until a script can. */
export function SaveButton({ story: { frame, keeps } }: { story: StoryPageView }) {
  const { keeping: words } = wordsFor(frame.edition.lang);
  return (
    <button
      type="button"
      title={words.keep}
      aria-pressed="false"
      data-keep={keeps.join(' ')}
      data-list={frame.listHrefs.kept}
      data-say-kept={words.kept}
      data-say-dropped={words.dropped}
      data-say-full={words.full}
      data-say-gone={words.gone}
      data-say-failed={words.failed}
    >
      <ShareLabel place="keep" name={words.keep} />
    </button>
  );
}

/** The result of saving, with a link to the saved stories. */
export function KeepStatus({ frame }: { frame: FrameView }) {
  return (
    <p className="keep-status" role="status" data-keep-status="" hidden>
      <span />{' '}
      <a href={frame.listHrefs.kept} hidden>
        {wordsFor(frame.edition.lang).keeping.title}
      </a>
    </p>
  );
}
