import { ResponsivePicture } from '../text/picture';
import { Runs } from '../text/runs';
import { pageLanguagesOf, withoutDirectionMarks } from '../text/page-languages';
import type { FrameView } from '../view';
import { wordsFor } from '../words';
import type { SearchCardView } from './search-views';

/** The topics and authors that the query names. */
export function SearchCards({ frame, cards }: { frame: FrameView; cards: SearchCardView[] }) {
  if (!cards.length) return null;
  return (
    <ul className="search-cards">
      {cards.map(card => (
        <li key={card.href}>
          <SearchCard frame={frame} card={card} />
        </li>
      ))}
    </ul>
  );
}

function SearchCard({ frame, card }: { frame: FrameView; card: SearchCardView }) {
  const words = wordsFor(frame.edition.lang);
  const languages = pageLanguagesOf(frame.edition);
  const { kind, href, name, line, foreign, portrait } = card;
  return (
    <>
      {portrait && <ResponsivePicture picture={{ ...portrait, alt: '' }} sizes="4rem" widths={[64, 200]} />}
      <div>
        <p className="kicker">{kind === 'author' ? words.search.author : words.search.topic}</p>
        <p>
          <a href={href}>
            <bdi>
              <Runs text={withoutDirectionMarks(name)} foreign={foreign.name} languages={languages} />
            </bdi>
          </a>
        </p>
        {line && (
          <p className="meta">
            <Runs text={line} foreign={foreign.line} languages={languages} />
          </p>
        )}
      </div>
    </>
  );
}
