import { Breadcrumb } from '../frame/breadcrumb';
import { InnerPage, PageHead } from '../frame/inner-page';
import { Latest, withoutShown } from '../front/latest';
import { frontParts } from '../front/arranged/front-parts';
import { FrontParts } from '../front/arranged/front-parts-view';
import { MostViewed } from '../front/most-viewed';
import { ListTurns, titleOfPage } from './list-turns';
import { Runs } from '../text/runs';
import { StoryList } from './story-list';
import { inOneLine, pageLanguagesOf } from '../text/page-languages';
import type { SectionPageView } from '../view';
import { wordsFor } from '../words';

/** The stories of a section, newest first. */
export function SectionPage(view: SectionPageView) {
  const { frame, latest, turns, mostViewed } = view;
  const arranged = view.arranged.flatMap(({ stories }) => stories);
  const hrefs = new Set(arranged.map(({ href }) => href));
  const stories = view.stories.filter(({ href }) => !hrefs.has(href));
  const languages = pageLanguagesOf(frame.edition);
  const words = wordsFor(frame.edition.lang);
  const others = withoutShown([...arranged, ...stories], latest);
  const title = titleOfPage(frame, view.name, turns);
  const description = inOneLine(view.description) || frame.edition.description;
  return (
    <InnerPage
      frame={frame}
      title={title}
      description={description}
      canonical={frame.path}
      turns={turns}
      social={{
        title,
        description,
        picture: [...arranged, ...stories].find(story => story.picture)?.picture,
      }}
      jsonLd={view.jsonLd}
    >
      {view.crumbs.length > 2 && <Breadcrumb frame={frame} crumbs={view.crumbs} />}
      <PageHead
        title={<Runs text={view.name} languages={languages} />}
        intro={view.description && <Runs text={view.description} languages={languages} />}
      />
      <FrontParts frame={frame} parts={frontParts(view.arranged)} isInColumn />
      <div className={others.length || mostViewed.length ? 'cols with-aside' : undefined}>
        <div>
          {stories.length || !arranged.length ? (
            <StoryList frame={frame} stories={stories} turns={turns} empty={words.emptySection} />
          ) : (
            <ListTurns frame={frame} turns={turns} />
          )}
        </div>
        {(others.length > 0 || mostViewed.length > 0) && (
          <div className="blocks">
            <MostViewed frame={frame} stories={mostViewed} />
            <Latest frame={frame} stories={others} />
          </div>
        )}
      </div>
    </InnerPage>
  );
}
