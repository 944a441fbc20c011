import { clockTime, machineTime } from '@/domain/time/printed-time';
import { inOneLine, pageLanguagesOf, type PageLanguages } from '../text/page-languages';
import { ZoneName } from '../text/stamp';
import { ListTime } from '../front/teaser';
import type { CoverageView, FrameView, StoryPageView } from '../view';
import { wordsFor } from '../words';
import { Entry } from './entry';

interface CoverageProps {
  frame: FrameView;
  coverage: CoverageView;
  languages: PageLanguages;
}

/** The live coverage of a story: its state, pinned entries, and all others in order. */
export function Coverage({ frame, coverage, languages }: CoverageProps) {
  const { state, changes, followed, entries, pinned, pictures, recordings } = coverage;
  const entryOf = (entry: CoverageView['entries'][number]) => (
    <Entry key={entry.id} {...{ frame, entry, languages }} media={{ pictures, recordings }} />
  );
  return (
    <section
      className="coverage"
      id="coverage"
      aria-labelledby="coverage-title"
      data-state={state}
      data-changes={changes}
      data-stream={followed?.stream}
      data-entries={followed?.entries}
    >
      <CoverageHead frame={frame} coverage={coverage} />
      <ol className="entries entries--pinned" data-part="pinned">
        {pinned.map(entryOf)}
      </ol>
      <FreshEntries frame={frame} coverage={coverage} />
      <ol className="entries" data-list="">
        {entries.map(entryOf)}
      </ol>
      <CoverageTurns frame={frame} coverage={coverage} />
    </section>
  );
}

function CoverageHead({ frame, coverage }: Omit<CoverageProps, 'languages'>) {
  const { locale, zone } = frame.edition;
  const words = wordsFor(locale).coverage;
  const { state, changedAt, orderHref, oldestFirst } = coverage;
  return (
    <header className="coverage-head" data-part="head">
      <h2 id="coverage-title">{state === 'live' ? words.title : words.ended}</h2>
      <p className="meta">
        {words.changed}
        <time dateTime={machineTime(changedAt, zone)}>{clockTime(changedAt, zone, locale)}</time>
        <ZoneName frame={frame} date={changedAt} />
        <span className="coverage-order">
          {' · '}
          <a href={orderHref}>{oldestFirst ? words.newestFirst : words.oldestFirst}</a>
        </span>
      </p>
    </header>
  );
}

/** Links to the key entries, above the text of the story. */
export function KeyEvents({ frame, events }: { frame: FrameView; events: CoverageView['keyEvents'] }) {
  const words = wordsFor(frame.edition.lang).coverage;
  return (
    <div className="key-events" data-part="keys">
      {events.length > 0 && (
        <>
          <h2 className="block-title">
            <span>{words.keyEvents}</span>
          </h2>
          <ol>
            {events.map(({ href, title, at }) => (
              <li key={href}>
                <ListTime frame={frame} date={at} /> <a href={href}>{inOneLine(title)}</a>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

/** Access to new entries: a link that reloads the page, or with the script a button that appears with them. */
function FreshEntries({ frame, coverage }: Omit<CoverageProps, 'languages'>) {
  const words = wordsFor(frame.edition.lang).coverage;
  if (!coverage.followed || coverage.state === 'ended') return null;
  return (
    <p className="fresh-entries" role="status">
      <a href={coverage.href} data-reload="">
        {words.fresh}
      </a>
      <button type="button" hidden data-fresh="">
        {words.fresh} (<b />)
      </button>
    </p>
  );
}

function CoverageTurns({ frame, coverage }: Omit<CoverageProps, 'languages'>) {
  const words = wordsFor(frame.edition.lang).coverage;
  const { firstHref, nextHref, oldestFirst } = coverage;
  return (
    <nav className="coverage-turns" aria-label={words.title} data-part="turns">
      {firstHref && <a href={firstHref}>{oldestFirst ? words.oldest : words.newest}</a>}
      {nextHref && (
        <a href={nextHref} rel="next">
          {oldestFirst ? words.later : words.earlier}
        </a>
      )}
    </nav>
  );
}

/** The live coverage of a story without the rest of its page, for the script that shows new entries. */
export function CoveragePart({ frame, coverage }: { frame: FrameView; coverage: CoverageView }) {
  return (
    <>
      <KeyEvents frame={frame} events={coverage.keyEvents} />
      <Coverage frame={frame} coverage={coverage} languages={pageLanguagesOf(frame.edition)} />
    </>
  );
}

/** Below the byline of a story that is covered live now: a link past its entries to the text. */
export function LiveLine({ story }: { story: StoryPageView }) {
  if (story.coverage?.state !== 'live') return null;
  const words = wordsFor(story.frame.edition.lang).coverage;
  return (
    <p className="to-coverage">
      <a href="#text">
        {words.toText} <span aria-hidden="true">↓</span>
      </a>
    </p>
  );
}
