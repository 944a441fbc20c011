import { LiveMark } from './marks';
import { Runs } from './runs';
import { isPair, runsOf, type PageLanguages } from './page-languages';
import type { StoryPageView } from '../view';

interface StoryHeadProps {
  story: StoryPageView;
  languages: PageLanguages;
}

/** Kicker, headline, subheadline and standfirst. */
export function StoryHead({ story, languages }: StoryHeadProps) {
  return (
    <>
      <Kicker story={story} languages={languages} />
      <Headline text={story.headline} languages={languages} />
      <Subheadline text={story.subheadline} languages={languages} />
      <Standfirst text={story.standfirst} languages={languages} />
    </>
  );
}

/** Over the headline: that the story is covered live now, and its kicker. */
function Kicker({ story, languages }: StoryHeadProps) {
  const { frame, kicker, coverage } = story;
  const isLive = coverage?.state === 'live';
  if (!kicker && !isLive) return null;
  return (
    <p className="kicker">
      <LiveMark frame={frame} story={{ isLive }} />
      <Runs text={kicker} languages={languages} />
    </p>
  );
}

/** The story's headline, in both languages where it has two. */
function Headline({ text, languages }: { text: string; languages: PageLanguages }) {
  return (
    <h1 className="headline">
      <Runs isHeadline text={text} languages={languages} />
    </h1>
  );
}

/** The line under the headline; nothing without one. */
export function Subheadline({ text, languages }: { text: string; languages: PageLanguages }) {
  return (
    text && (
      <p className="deck">
        <Runs text={text} languages={languages} />
      </p>
    )
  );
}

/** A label of a few words at the head of a standfirst: a place or a topic, up to its colon. */
const LABEL = /^([^:：.!?。！？]{1,60}(?::(?=[ \u00a0])|：))(.*)$/s;

/** The label of a standfirst and the rest; a no-break space after the colon stays with the rest. */
export function splitStandfirst(text: string): { label: string; rest: string } {
  const [, label = '', rest = text] = LABEL.exec(text) ?? [];
  return { label, rest };
}

/** A standfirst with its label marked. */
export function Labelled({ text }: { text: string }) {
  const { label, rest } = splitStandfirst(text);
  return (
    <>
      {label && <b>{label}</b>}
      {rest}
    </>
  );
}

/** The second line of a story: label, colon, sentence. */
function Standfirst({ text, languages }: { text: string; languages: PageLanguages }) {
  if (!text) return null;
  const parts = runsOf(text, languages);
  // Words of the other language within one text do not part it.
  const runs = isPair(text) || parts.length === 1 ? parts : [{ lang: languages.lang, text }];
  return (
    <p className="standfirst">
      {runs.map(({ lang, text: run }) =>
        lang ? (
          <span key={lang} lang={lang}>
            <Labelled text={run} />
          </span>
        ) : (
          <Labelled key="" text={run} />
        ),
      )}
    </p>
  );
}
