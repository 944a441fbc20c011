import { Breadcrumb } from '../frame/breadcrumb';
import { InnerPage, PageHead } from './inner-page';
import { Latest, withoutShown } from '../front/latest';
import { MostViewed } from '../front/most-viewed';
import { titleOfPage } from './list-turns';
import { Runs } from '../text/runs';
import { StoryList } from './story-list';
import { inOneLine, pageLanguagesOf } from '../text/page-languages';
import type { SectionPageView } from '../view';
import { wordsFor } from '../words';

/** The stories of a section, newest first. */
export function SectionPage(view: SectionPageView) {
  const { frame, stories, latest, turns, mostViewed } = view;
  const languages = pageLanguagesOf(frame.edition);
  const words = wordsFor(frame.edition.lang);
  const others = withoutShown(stories, latest);
  const title = titleOfPage(frame, view.name, turns);
  const description = inOneLine(view.description) || frame.edition.description;
  return (
    <InnerPage
      frame={frame}
      title={title}
      description={description}
      canonical={frame.path}
      turns={turns}
      social={{ title, description, picture: stories.find(story => story.picture)?.picture }}
      jsonLd={view.jsonLd}
    >
      {view.crumbs.length > 2 && <Breadcrumb frame={frame} crumbs={view.crumbs} />}
      <PageHead
        title={<Runs text={view.name} languages={languages} />}
        intro={view.description && <Runs text={view.description} languages={languages} />}
      />
      <div className={others.length || mostViewed.length ? 'cols with-aside' : undefined}>
        <div>
          <StoryList frame={frame} stories={stories} turns={turns} empty={words.emptySection} />
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
