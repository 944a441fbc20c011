import { Runs } from '../text/runs';
import { pageLanguagesOf } from '../text/page-languages';
import type { CrumbView, FrameView } from '../view';

/** Topics as links. */
export function Topics({ frame, topics }: { frame: FrameView; topics: CrumbView[] }) {
  return topics.map(({ label, foreign, href }) => (
    <li key={href}>
      <a href={href}>
        <Runs text={label} foreign={foreign} languages={pageLanguagesOf(frame.edition)} />
      </a>
    </li>
  ));
}
