import { BlockTitle } from '../text/block-title';
import { StoryBody } from '../blocks/body';
import { InnerPage, PageHead } from '../frame/inner-page';
import type { StandingPageView } from './list-views';
import { Runs } from '../text/runs';
import { Stamp } from '../text/stamp';
import { layoutsOfText } from '../story/layouts-of-text';
import { inOneLine, pageLanguagesOf } from '../text/page-languages';
import { wordsFor } from '../words';

/** A page that an admin writes: about the paper, contact, legal matters. */
export function StandingPage(view: StandingPageView) {
  const { frame, siblings } = view;
  const words = wordsFor(frame.edition.lang);
  const languages = pageLanguagesOf(frame.edition);
  const title = inOneLine(view.title);
  const description = inOneLine(view.description) || frame.edition.description;
  return (
    <InnerPage
      frame={frame}
      title={title}
      description={description}
      canonical={frame.path}
      layouts={[...layoutsOfText('story', view.body), 'lists']}
      social={{ title, description }}
    >
      <PageHead
        title={<Runs text={view.title} languages={languages} />}
        intro={view.description && <Runs text={view.description} languages={languages} />}
      />
      <div className="cols with-aside standing">
        <div>
          <StoryBody text={view} languages={languages} />
          <p className="meta">
            {words.updated}
            <Stamp frame={frame} date={view.updatedAt} />
          </p>
        </div>
        {siblings.length > 1 && (
          <nav aria-labelledby="standing">
            <BlockTitle frame={frame} text={words.standing.label} id="standing" />
            <ul className="next-links">
              {siblings.map(({ label, href, current }) => (
                <li key={href}>
                  <a href={href} aria-current={current ? 'page' : undefined}>
                    <Runs text={label} languages={languages} />
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </InnerPage>
  );
}
