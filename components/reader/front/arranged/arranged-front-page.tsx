import { alternatesOf } from '../../frame/alternates';
import { Document } from '../../frame/document';
import { FrontMasthead } from '../../frame/masthead';
import { SectionBar } from '../../frame/section-bar';
import type { ArrangedFrontView } from '../../view';
import { BreakingNews } from '../breaking-news';
import { EmptyFront } from '../empty-front';
import { FrontParts } from './front-parts-view';
import { frontParts } from './front-parts';

/** The front of an edition as its producers arranged it. */
export function ArrangedFrontPage({ frame, containers, breaking, jsonLd }: ArrangedFrontView) {
  const { edition } = frame;
  const parts = frontParts(containers);
  const title = `${frame.siteName} ${edition.name}`;
  const picture = containers.flatMap(({ stories }) => stories).find(story => story.picture)?.picture;
  return (
    <Document
      frame={frame}
      title={title}
      description={edition.description}
      canonical={frame.path}
      alternates={alternatesOf(frame, frame.editions)}
      social={{ title, description: edition.description, picture }}
      jsonLd={jsonLd}
    >
      <FrontMasthead frame={frame}>
        <SectionBar frame={frame} />
      </FrontMasthead>
      <main id="main">
        <BreakingNews frame={frame} news={breaking} />
        {parts.length ? (
          <FrontParts frame={frame} parts={parts} />
        ) : (
          <div className="wrap front">
            <EmptyFront frame={frame} />
          </div>
        )}
      </main>
    </Document>
  );
}
