'use client';
import FileTextIcon from 'lucide-react/icons/file-text';
import LayoutIcon from 'lucide-react/icons/layout-template';
import UserIcon from 'lucide-react/icons/user';
import type { ReactNode } from 'react';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Icon } from '@/components/ui/icon';
import { StageMark } from '@/components/ui/stage-mark';
import { boundedCount } from '@/components/ui/words/numbers-and-days';
import { joined } from '@/components/ui/words/joined';
import { useLanguage } from '@/components/ui/words/words-provider';
import { MAX_PLACES } from '@/domain/media/picture-choice';
import { textIn } from '@/domain/paper/by-language';
import type { PictureDetail, StoryPlaceView } from './view';

/** Where a picture is used: stories with their stage, fronts, authors and pages; links for those who may open them. */
export function PicturePlaces({ picture }: { picture: PictureDetail }) {
  const words = useNewsroomWords();
  const lang = useLanguage();
  const { pictures, stages } = words;
  const { places, opens } = picture;
  const { stories, count, fronts, authors, pages } = places;
  const allowed = picture.editions.filter(({ id }) => picture.fields.editionIds.includes(id));
  const isLimited = allowed.length > 0 && allowed.length < picture.editions.length;
  const isAllowed = (edition: string) => !isLimited || allowed.some(({ shortName }) => shortName === edition);
  const total = count + fronts.length + authors.length + pages.length;
  const about = ({ edition, leads, inText, isLive }: StoryPlaceView) =>
    joined(
      [
        edition,
        ...(inText ? [leads ? pictures.lead : pictures.inText] : []),
        ...(isLive ? [inText ? pictures.live : pictures.formerly] : []),
      ],
      lang,
    );
  return (
    <section className="places" aria-labelledby="where-used">
      <h2 id="where-used">
        {pictures.whereUsed} <span className="muted tabular">{boundedCount(total, MAX_PLACES, lang)}</span>
      </h2>
      {total === 0 && <p className="help">{pictures.nowhere}</p>}
      <ul>
        {stories.map(story => (
          <PlaceLine
            key={story.id}
            icon={<StageMark stage={story.stage} word={stages[story.stage]} shapeOnly />}
            name={story.name || words.budget.noHeadline}
            href={`/newsroom/stories/${story.id}`}
            about={about(story)}
            problem={story.isLive && !isAllowed(story.edition) ? pictures.notAllowedThere : null}
          />
        ))}
        {count > stories.length && (
          <li className="help">
            {pictures.more(boundedCount(count - stories.length, MAX_PLACES - stories.length, lang))}
          </li>
        )}
        {fronts.map(({ id, edition, section, isLive }) => (
          <PlaceLine
            key={id}
            icon={<Icon of={LayoutIcon} />}
            name={joined([pictures.front, edition, section], lang)}
            href={opens.fronts ? `/newsroom/fronts?front=${id}` : null}
            about={isLive ? pictures.live : pictures.inDraft}
            problem={isLive && !isAllowed(edition) ? pictures.notAllowedThere : null}
          />
        ))}
        {authors.map(({ id, names }) => (
          <PlaceLine
            key={id}
            icon={<Icon of={UserIcon} />}
            name={textIn(names, lang)}
            href={opens.authors ? `/newsroom/authors?open=${id}` : null}
            about={pictures.portrait}
            problem={isLimited ? pictures.notAllowedThere : null}
          />
        ))}
        {pages.map(({ id, name }) => (
          <PlaceLine
            key={id}
            icon={<Icon of={FileTextIcon} />}
            name={name}
            href={opens.pages ? `/newsroom/paper/pages/${id}` : null}
            about={pictures.page}
            problem={null}
          />
        ))}
      </ul>
    </section>
  );
}

interface PlaceLineProps {
  icon: ReactNode;
  name: string;
  href: string | null;
  about: string;
  /** What is wrong with the place, as a sentence. */
  problem: string | null;
}

function PlaceLine({ icon, name, href, about, problem }: PlaceLineProps) {
  return (
    <li className="change-line">
      {icon}
      <span>
        {href ? (
          <a href={href} dir="auto">
            {name}
          </a>
        ) : (
          <bdi>{name}</bdi>
        )}
        <small>{about}</small>
        {problem && <small className="refusal">{problem}</small>}
      </span>
    </li>
  );
}
