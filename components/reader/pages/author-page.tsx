import { alternatesOf } from '../frame/alternates';
import { InnerPage } from '../frame/inner-page';
import { Latest, withoutShown } from '../front/latest';
import type { AuthorPageView } from './list-views';
import { titleOfPage } from './list-turns';
import { ResponsivePicture } from '../text/picture';
import { Runs } from '../text/runs';
import { StoryList } from './story-list';
import { inOneLine, pageLanguagesOf } from '../text/page-languages';
import { wordsFor } from '../words';

function Profile({ view }: { view: AuthorPageView }) {
  const { frame, name, title, bio, email, portrait, foreign } = view;
  const words = wordsFor(frame.edition.lang);
  const languages = pageLanguagesOf(frame.edition);
  return (
    <header className="page-head profile">
      {portrait && (
        <ResponsivePicture
          picture={{ ...portrait, alt: words.author.portrait(inOneLine(name)) }}
          sizes="clamp(5rem, 12vw, 9rem)"
          widths={[64, 320]}
          first
        />
      )}
      <div>
        <p className="kicker">
          {title ? <Runs text={title} foreign={foreign?.title} languages={languages} /> : words.author.label}
        </p>
        <h1>
          <Runs text={name} foreign={foreign?.name} languages={languages} />
        </h1>
        {bio && (
          <p>
            <Runs text={bio} foreign={foreign?.bio} languages={languages} />
          </p>
        )}
        <ul className="contact-links">
          {email && (
            <li>
              <a href={`mailto:${email}`}>{email}</a>
            </li>
          )}
          <li>
            <a href={frame.feedHref} type="application/rss+xml">
              {words.author.feed}
            </a>
          </li>
        </ul>
      </div>
    </header>
  );
}

/** An author's profile and stories in this edition, in any role. */
export function AuthorPage(view: AuthorPageView) {
  const { frame, stories, turns, versions, portrait } = view;
  const latest = withoutShown(stories, view.latest);
  const words = wordsFor(frame.edition.lang);
  const title = titleOfPage(frame, view.name, turns);
  const description = inOneLine(view.bio) || inOneLine(`${view.name} | ${frame.siteName}`);
  return (
    <InnerPage
      frame={frame}
      title={title}
      description={description}
      canonical={stories.length ? frame.path : undefined}
      alternates={alternatesOf(frame, versions)}
      turns={turns}
      social={{ title, description, picture: portrait }}
      jsonLd={view.jsonLd}
    >
      <Profile view={view} />
      <div className={latest.length ? 'cols with-aside' : undefined}>
        <div>
          <StoryList frame={frame} stories={stories} turns={turns} empty={words.author.empty} />
        </div>
        <Latest frame={frame} stories={latest} />
      </div>
    </InnerPage>
  );
}
