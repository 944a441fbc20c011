import type { InlinePart } from '@/domain/history/words';
import type { PublicChange } from '@/domain/history/public-changes';
import { InnerPage } from '../frame/inner-page';
import { Runs } from '../text/runs';
import { Stamp } from '../text/stamp';
import { inOneLine, pageLanguagesOf } from '../text/page-languages';
import type { FrameView, LineView } from '../view';
import { wordsFor } from '../words';

type Step = { at: Date } & ({ changes: PublicChange[] | null } | { correction: string });

export interface ChangesPageView {
  frame: FrameView;
  story: LineView;
  /** Newest first; changes that could not be compared are null. */
  steps: Step[];
  /** When it was published first; null when the page does not go back that far. */
  first: Date | null;
}

const ELEMENTS = { same: 'span', out: 'del', in: 'ins' } as const;

function Parts({ parts }: { parts: InlinePart[] }) {
  return parts.map(({ text, kind }, index) => {
    const Element = ELEMENTS[kind];
    return <Element key={index}>{text}</Element>;
  });
}

function Changed({ frame, step }: { frame: FrameView; step: Step }) {
  const words = wordsFor(frame.edition.lang).changes;
  if ('correction' in step)
    return (
      <p className="description">
        <Runs text={step.correction} languages={pageLanguagesOf(frame.edition)} />
      </p>
    );
  if (!step.changes) return <p>{words.long}</p>;
  return step.changes.map(({ place, parts }, index) => (
    <div key={index} className="change">
      {place !== 'text' && <p className="meta">{words.places[place]}</p>}
      <p>{parts.length ? <Parts parts={parts} /> : words.other}</p>
    </div>
  ));
}

/** What changed in a story since readers have it, newest first: inserted and removed words in their place. */
export function ChangesPage({ frame, story, steps, first }: ChangesPageView) {
  const { changes: words } = wordsFor(frame.edition.lang);
  const headline = inOneLine(story.headline);
  return (
    <InnerPage frame={frame} title={`${words.title} | ${headline}`} description={words.intro}>
      <header className="page-head">
        <p className="kicker">{words.title}</p>
        <h1>
          <a href={story.href}>
            <Runs text={story.headline} languages={pageLanguagesOf(frame.edition)} />
          </a>
        </h1>
        <p>{steps.length ? words.intro : words.nothing}</p>
      </header>
      <ol className="corrections changes">
        {steps.map((step, index) => (
          <li key={index}>
            <p className="date">
              <Stamp frame={frame} date={step.at} withZone />
              {'correction' in step && <b className="corrected-mark"> {words.correction}</b>}
            </p>
            <div>
              <Changed frame={frame} step={step} />
            </div>
          </li>
        ))}
        {first && (
          <li>
            <p className="date">
              <Stamp frame={frame} date={first} withZone />
            </p>
            <p>{words.first}</p>
          </li>
        )}
      </ol>
    </InnerPage>
  );
}
