import type { AlignedBlocks } from '@/domain/document/aligning/align';
import { directionOf } from '@/domain/language/direction';
import { InnerMasthead } from '../../frame/masthead';
import { Document } from '../../frame/document';
import { SectionBar } from '../../frame/section-bar';
import { layoutsOfText } from '../layouts-of-text';
import { inOneLine } from '../../text/page-languages';
import type { FrameView, StoryPageView } from '../../view';
import { wordsFor } from '../../words';
import { Credits } from '../credits';
import { Labelled } from '../../text/headline';
import { ownName } from '../language-choice';
import { Rows, type SideView } from './rows';

export interface SideBySidePageView {
  frame: FrameView;
  /** The path of the requested story: its address for search engines. */
  canonical: string;
  /** What a shared link shows of the requested story. */
  shared: StoryPageView['shared'];
  leadAlt: string;
  sides: [SideView, SideView];
  rows: AlignedBlocks[];
}

const languageOf = ({ lang }: SideView) => ({ lang, dir: directionOf(lang) });

function Choice({ frame, sides }: SideBySidePageView) {
  const words = wordsFor(frame.edition.lang);
  return (
    <nav className="choice" aria-label={words.languageShown}>
      <span>{words.languageShown}</span>
      <ul>
        <li>
          <a href={frame.path} aria-current="true">
            {words.both}
          </a>
        </li>
        {sides.map(({ lang, href }) => (
          <li key={lang}>
            <a href={href} lang={lang} hrefLang={lang}>
              {ownName(lang)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Who wrote or translated it, and that it was corrected, in its own language. */
function Facts({ side }: { side: SideView }) {
  const words = wordsFor(side.lang);
  return (
    <p {...languageOf(side)}>
      <Credits bylines={side.bylines} dateline={side.dateline} lang={side.lang} words={words} />
      {side.isCorrected && (
        <>
          {' · '}
          <a className="corrected-mark" href={`${side.href}#corrections`}>
            {words.changes.correction}
          </a>
        </>
      )}
    </p>
  );
}

/** A story in two languages, paragraph by paragraph, aligned automatically. */
export function SideBySidePage(view: SideBySidePageView) {
  const { frame, canonical, shared, leadAlt, sides, rows } = view;
  const [first] = sides;
  const words = wordsFor(frame.edition.lang);
  const headline = inOneLine(first.headline);
  const description = inOneLine(first.standfirst) || frame.edition.description;
  return (
    <Document
      frame={frame}
      layouts={layoutsOfText('bilingual', ...sides.map(({ body }) => body))}
      title={`${headline} | ${words.sideBySideTitle} | ${frame.titleName}`}
      description={description}
      canonical={canonical}
      social={{
        title: inOneLine(shared.headline) || headline,
        description: inOneLine(shared.description) || description,
        made: { href: shared.picture, alt: leadAlt },
      }}
    >
      <InnerMasthead frame={frame}>
        <SectionBar frame={frame} />
      </InnerMasthead>
      <main id="main" className="wrap">
        <div className="above-story">
          <p className="kicker">{words.sideBySideTitle}</p>
          <Choice {...view} />
        </div>
        <article className="bilingual">
          <header className="head">
            <h1 className="headline">
              {sides.map(side => (
                <span key={side.lang} {...languageOf(side)}>
                  {inOneLine(side.headline)}{' '}
                </span>
              ))}
            </h1>
            {sides.some(({ standfirst }) => standfirst) && (
              <p className="standfirst">
                {sides.map(side => (
                  <span key={side.lang} {...languageOf(side)}>
                    <Labelled text={inOneLine(side.standfirst)} />{' '}
                  </span>
                ))}
              </p>
            )}
          </header>
          <div className="byline byline--pair">
            {sides.map(side => (
              <Facts key={side.lang} side={side} />
            ))}
          </div>
          <Rows sides={sides} rows={rows} />
        </article>
      </main>
    </Document>
  );
}
