import { BlockTitle } from '../../text/block-title';
import { Runs } from '../../text/runs';
import { pageLanguagesOf } from '../../text/page-languages';
import type { FrameView, SeriesView } from '../../view';
import { wordsFor } from '../../words';

/** The parts of a series in order, including this page. */
export function Series({ frame, series }: { frame: FrameView; series: SeriesView }) {
  const { label, foreign, href, parts, isWhole } = series;
  const words = wordsFor(frame.edition.lang).series;
  const languages = pageLanguagesOf(frame.edition);
  const place = parts.findIndex(part => part.href === frame.path);
  return (
    <section aria-labelledby="series">
      <BlockTitle frame={frame} text={words.title} id="series" />
      <p className="series">
        <a href={href}>
          <Runs text={label} foreign={foreign} languages={languages} />
        </a>
        {isWhole && <span className="meta">{words.part(place + 1, parts.length)}</span>}
      </p>
      <ol className="parts">
        {parts.map((part, at) => (
          <li key={part.href} aria-current={at === place ? 'page' : undefined}>
            {at === place ? (
              <Runs text={part.headline} languages={languages} />
            ) : (
              <a href={part.href}>
                <Runs text={part.headline} languages={languages} />
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
