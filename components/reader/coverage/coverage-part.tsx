import { Coverage, KeyEvents } from './coverage';
import { pageLanguagesOf } from '../text/page-languages';
import type { CoverageView, FrameView } from '../view';

/** The live coverage of a story without the rest of its page, for the script that shows new entries. */
export function CoveragePart({ frame, coverage }: { frame: FrameView; coverage: CoverageView }) {
  return (
    <>
      <KeyEvents frame={frame} events={coverage.keyEvents} />
      <Coverage frame={frame} coverage={coverage} languages={pageLanguagesOf(frame.edition)} />
    </>
  );
}
