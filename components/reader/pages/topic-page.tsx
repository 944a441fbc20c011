import { alternatesOf } from '../frame/alternates';
import { BlockTitle } from '../text/block-title';
import { InnerPage, PageHead } from '../frame/inner-page';
import type { TopicPageView } from './list-views';
import { titleOfPage } from './list-turns';
import { Runs } from '../text/runs';
import { StoryList } from './story-list';
import { inOneLine, pageLanguagesOf } from '../text/page-languages';
import { Topics } from '../story/topics';
import { wordsFor } from '../words';

/** The stories of a topic in this edition, newest first. */
export function TopicPage(view: TopicPageView) {
  const { frame, stories, turns, related, versions } = view;
  const words = wordsFor(frame.edition.lang);
  const languages = pageLanguagesOf(frame.edition);
  const name = inOneLine(view.name);
  const title = titleOfPage(frame, view.name, turns);
  const description = inOneLine(view.description) || words.topic.description(name);
  return (
    <InnerPage
      frame={frame}
      title={title}
      description={description}
      canonical={stories.length ? frame.path : undefined}
      alternates={alternatesOf(frame, versions)}
      turns={turns}
      social={{ title, description, picture: stories.find(story => story.picture)?.picture }}
      jsonLd={view.jsonLd}
    >
      <PageHead
        label={words.topic.label}
        title={<Runs text={view.name} foreign={view.foreign?.name} languages={languages} />}
        intro={
          view.description && (
            <Runs text={view.description} foreign={view.foreign?.description} languages={languages} />
          )
        }
      />
      <div className={related.length ? 'cols with-aside' : undefined}>
        <div>
          <StoryList frame={frame} stories={stories} turns={turns} empty={words.topic.empty} />
        </div>
        {related.length > 0 && (
          <nav aria-labelledby="beside">
            <BlockTitle frame={frame} text={words.topic.related} id="beside" />
            <ul className="next-links">
              <Topics frame={frame} topics={related} />
            </ul>
          </nav>
        )}
      </div>
    </InnerPage>
  );
}
