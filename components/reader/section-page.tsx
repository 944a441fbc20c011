import { BlockTitle } from './block-title';
import { Breadcrumb } from './breadcrumb';
import { Document } from './document';
import { InnerMasthead } from './masthead';
import { Pager } from './pager';
import { River } from './river';
import { Runs } from './runs';
import { SectionBar } from './section-bar';
import { Teaser } from './teaser';
import { inOneLine, tongueOf } from './tongue';
import type { FrameView, SectionPageView, TeaserView } from './view';
import { wordsFor } from './words';

function SectionStories({ frame, stories }: { frame: FrameView; stories: TeaserView[] }) {
  // The first with a picture leads the page.
  const lead = stories.find(story => story.picture) ?? stories[0];
  const [second, third, ...rest] = stories.filter(story => story !== lead);
  const beside = [second, third].filter(story => story !== undefined);
  if (!lead) return <p className="empty">{wordsFor(frame.edition.lang).emptySection}</p>;
  return (
    <>
      <div className="cols section-top">
        <div>
          <Teaser frame={frame} story={lead} level={2} size="major" summary time />
        </div>
        {beside.length > 0 && (
          <div className="stack">
            {beside.map((story, index) => (
              <Teaser key={story.href} frame={frame} story={story} level={2} picture={!index} time />
            ))}
          </div>
        )}
      </div>
      {rest.length > 0 && (
        <div className="stack slot section-rest">
          {rest.map(story => (
            <Teaser key={story.href} frame={frame} story={story} level={2} size="side" summary time />
          ))}
        </div>
      )}
    </>
  );
}

/** The stories of a section, newest first. */
export function SectionPage(view: SectionPageView) {
  const { frame, stories, latest } = view;
  const tongue = tongueOf(frame.edition);
  const shown = new Set(stories.map(({ href }) => href));
  const others = latest.filter(({ href }) => !shown.has(href)).slice(0, 8);
  const name = inOneLine(view.name);
  const title = `${name} | ${frame.siteName}`;
  const description = inOneLine(view.description) || frame.edition.description;
  return (
    <Document
      frame={frame}
      title={title}
      description={description}
      canonical={frame.path}
      social={{ title, description, picture: stories.find(story => story.picture)?.picture }}
      jsonLd={view.jsonLd}
    >
      <InnerMasthead frame={frame}>
        <SectionBar frame={frame} />
      </InnerMasthead>
      <main id="main" className="wrap">
        {view.crumbs.length > 2 && <Breadcrumb frame={frame} crumbs={view.crumbs} />}
        <header className="page-head">
          <h1>
            <Runs text={view.name} tongue={tongue} />
          </h1>
          {view.description && (
            <p>
              <Runs text={view.description} tongue={tongue} />
            </p>
          )}
        </header>
        <div className={others.length ? 'cols with-aside' : undefined}>
          <div>
            <SectionStories frame={frame} stories={stories} />
            <Pager frame={frame} pages={view.pages} />
          </div>
          {others.length > 0 && (
            <section aria-labelledby="latest">
              <BlockTitle frame={frame} text={wordsFor(frame.edition.lang).latest} id="latest" />
              <River frame={frame} stories={others} />
            </section>
          )}
        </div>
      </main>
    </Document>
  );
}
