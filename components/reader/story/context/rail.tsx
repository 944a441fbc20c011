import { directionOf } from '@/domain/language/direction';
import { ownName } from '../language-choice';
import { ResponsivePicture } from '../../text/picture';
import { Runs } from '../../text/runs';
import { langOfName, pageLanguagesOf, withoutDirectionMarks } from '../../text/page-languages';
import type { AuthorCardView, EditionLink, FrameView, StoryPageView } from '../../view';
import { wordsFor } from '../../words';

function AuthorCard({ frame, author }: { frame: FrameView; author: AuthorCardView }) {
  const { name, href, bio, portrait, foreign } = author;
  const languages = pageLanguagesOf(frame.edition);
  // A bio that starts with the name does not repeat it, and is one sentence with it.
  const isSentence = bio.startsWith(name);
  const rest = isSentence ? bio.slice(name.length) : bio;
  const sentence = isSentence && foreign ? { lang: foreign, dir: directionOf(foreign) } : {};
  return (
    <div className="person">
      {portrait && <ResponsivePicture picture={{ ...portrait, alt: '' }} sizes="4rem" widths={[64, 200]} />}
      <p {...sentence}>
        <a href={href} rel="author">
          <bdi>
            <Runs text={withoutDirectionMarks(name)} languages={languages} />
          </bdi>
        </a>
        {/^\p{L}/u.test(rest.trim()) && ' '}
        <Runs text={rest} foreign={foreign} languages={languages} />
      </p>
    </div>
  );
}

function Versions({ frame, versions }: { frame: FrameView; versions: EditionLink[] }) {
  return (
    <div>
      <p>{wordsFor(frame.edition.lang).thisStoryIn}</p>
      <ul>
        {versions.map(({ code, ink, label, href, lang }) => (
          <li key={code}>
            <a className="dot" data-ink={ink} href={href} lang={langOfName(label, lang)} hrefLang={lang}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function SideBySideLinks({ story: { frame, sideBySide } }: { story: StoryPageView }) {
  return (
    <div>
      <p>{wordsFor(frame.edition.lang).sideBySide}</p>
      <ul>
        {sideBySide.map(({ lang, href }) => (
          <li key={lang}>
            <a href={href} lang={lang}>
              {ownName(lang)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What hangs beside a story: who wrote it, and in which other editions it can be read. */
export function Rail({ story }: { story: StoryPageView }) {
  const { frame, author } = story;
  const versions = story.versions.filter(version => version.code !== frame.edition.code);
  if (!author && !versions.length) return null;
  return (
    <div className="rail">
      {author && <AuthorCard frame={frame} author={author} />}
      {versions.length > 0 && <Versions frame={frame} versions={versions} />}
      {story.sideBySide.length > 0 && <SideBySideLinks story={story} />}
    </div>
  );
}
