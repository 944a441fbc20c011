import { InnerPage, PageHead } from '../frame/inner-page';
import type { CorrectionsPageView } from './list-views';
import { ListTurns, titleOfPage } from './list-turns';
import { Runs } from '../text/runs';
import { Stamp } from '../text/stamp';
import { pageLanguagesOf } from '../text/page-languages';
import { wordsFor } from '../words';

/** What was wrong in this edition's stories, newest first. */
export function CorrectionsPage({ frame, corrections, turns }: CorrectionsPageView) {
  const words = wordsFor(frame.edition.lang).corrections;
  const languages = pageLanguagesOf(frame.edition);
  const title = titleOfPage(frame, words.title, turns);
  return (
    <InnerPage
      frame={frame}
      title={title}
      description={words.intro}
      canonical={frame.path}
      turns={turns}
      social={{ title, description: words.intro }}
    >
      <PageHead title={words.title} intro={words.intro} />
      {corrections.length > 0 ? (
        <ol className="corrections">
          {corrections.map(({ id, text, createdAt, story }) => (
            <li key={id}>
              <p className="date">
                <Stamp frame={frame} date={createdAt} withZone />
              </p>
              <div>
                <h2>
                  <a href={story.href}>
                    <Runs text={story.headline} languages={languages} />
                  </a>
                </h2>
                <p className="description">
                  <Runs text={text} languages={languages} />
                </p>
              </div>
            </li>
          ))}
        </ol>
      ) : (
        <p className="empty">{words.empty}</p>
      )}
      <ListTurns frame={frame} turns={turns} />
    </InnerPage>
  );
}
