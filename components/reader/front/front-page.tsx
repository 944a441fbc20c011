import { alternatesOf } from '../frame/alternates';
import { Document } from '../frame/document';
import { BreakingNews } from './breaking-news';
import { EmptyFront } from './empty-front';
import { planFront } from './front-plan';
import { FrontBlocks, FrontDesk, FrontRest, FrontStrip } from './front-sections';
import { FrontTop } from './front-top';
import { FrontMasthead } from '../frame/masthead';
import { SectionBar } from '../frame/section-bar';
import type { FrontPageView } from '../view';

/** The front of an edition. */
export function FrontPage(view: FrontPageView) {
  const { frame } = view;
  const { edition } = frame;
  const plan = planFront(view);
  const picture = plan.lead?.picture;
  const title = `${frame.siteName} ${edition.name}`;
  const isEmpty =
    !plan.lead && !plan.opinion.length && !plan.briefs.length && !plan.river.length && !plan.rest.length;
  const hasSections = plan.blocks.length > 0 || plan.rest.length > 0;
  const below = plan.strip.length > 0 && hasSections;
  const sections = (
    <>
      <FrontBlocks frame={frame} plan={plan} />
      <FrontRest frame={frame} plan={plan} />
    </>
  );
  return (
    <Document
      frame={frame}
      title={title}
      description={edition.description}
      canonical={frame.path}
      alternates={alternatesOf(frame, frame.editions)}
      social={{ title, description: edition.description, picture }}
      jsonLd={view.jsonLd}
    >
      <FrontMasthead frame={frame}>
        <SectionBar frame={frame} />
      </FrontMasthead>
      <main id="main">
        <BreakingNews frame={frame} news={view.breaking} />
        <div className="wrap front">
          {isEmpty && <EmptyFront frame={frame} />}
          <FrontTop frame={frame} plan={plan} />
          <FrontDesk frame={frame} plan={plan} />
          {!below && sections}
        </div>
        <FrontStrip frame={frame} plan={plan} />
        {below && <div className="wrap front">{sections}</div>}
      </main>
    </Document>
  );
}
