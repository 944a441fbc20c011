import { InnerPage, PageHead } from '../frame/inner-page';
import type { MostViewedPageView } from './list-views';
import { River } from '../front/river';
import { Teaser } from '../front/teaser';
import { wordsFor } from '../words';

/** What is read most now, in order; the newest stories while too little is read. */
export function MostViewedPage({ frame, stories, latest, jsonLd }: MostViewedPageView) {
  const { title, intro, empty } = wordsFor(frame.edition.lang).mostViewed;
  return (
    <InnerPage
      frame={frame}
      title={title}
      description={intro}
      canonical={frame.path}
      social={{ title, description: intro, picture: stories.find(story => story.picture)?.picture }}
      jsonLd={jsonLd}
    >
      <PageHead title={title} intro={intro} />
      {stories.length > 0 ? (
        <ol className="most most--page">
          {stories.map(story => (
            <li key={story.href}>
              <div className="slot">
                <Teaser frame={frame} story={story} level={2} size="side" summary time />
              </div>
            </li>
          ))}
        </ol>
      ) : (
        <div className="empty">
          <h2>{empty.title}</h2>
          <p>{empty.text}</p>
          <River frame={frame} stories={latest} />
        </div>
      )}
    </InnerPage>
  );
}
