import { BlockTitle } from './block-title';
import { Document } from './document';
import { InnerMasthead } from './masthead';
import { River } from './river';
import { Runs } from './runs';
import { SectionBar } from './section-bar';
import { tongueOf } from './tongue';
import type { MissingPageView } from './view';
import { wordsFor } from './words';

const STATUS = { 'not-found': 404, gone: 410 } as const;

/** An address that leads nowhere, or to a story that was withdrawn. */
export function MissingPage({ frame, kind, latest }: MissingPageView) {
  const words = wordsFor(frame.edition.lang);
  const { title, text, label } = words.missing[kind];
  return (
    <Document frame={frame} title={`${title} | ${frame.siteName}`} description={text}>
      <InnerMasthead frame={frame}>
        <SectionBar frame={frame} />
      </InnerMasthead>
      <main id="main" className="wrap missing">
        <div>
          <p className="kicker">
            {label} · {STATUS[kind]}
          </p>
          <h1>{title}</h1>
          <p className="why">{text}</p>
          {frame.sections.length > 0 && (
            <ul className="ways">
              {frame.sections.map(section => (
                <li key={section.href}>
                  <a href={section.href}>
                    <Runs text={section.label} tongue={tongueOf(frame.edition)} />
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
        {latest.length > 0 && (
          <section aria-labelledby="latest">
            <BlockTitle frame={frame} text={words.latest} id="latest" />
            <River frame={frame} stories={latest.slice(0, 8)} />
          </section>
        )}
      </main>
    </Document>
  );
}
