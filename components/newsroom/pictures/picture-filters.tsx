import XIcon from 'lucide-react/icons/x';
import Link from 'next/link';
import { EditionFilter } from '@/components/newsroom/list/edition-filter';
import { FilterMenu } from '@/components/newsroom/list/filter-menu';
import { Icon } from '@/components/ui/icon';
import { boundedCount } from '@/components/ui/words/numbers-and-days';
import { wordsFor } from '@/components/ui/words/catalogues';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import {
  MAX_COUNTED,
  PICTURE_STATES,
  UPLOADED_WITHIN,
  type PictureState,
} from '@/domain/media/picture-choice';
import { RIGHTS_KINDS } from '@/domain/media/picture-rights';
import { picturesHref, type PicturesView, type ShownPictures } from './view';

interface PictureFiltersProps {
  view: PicturesView;
  words: NewsroomWords;
  lang: string;
}

/** States in which readers may be shown what they should not. */
const URGENT: PictureState[] = ['misplaced', 'expiring', 'expired'];

/** States that are shown only where a picture is in them. */
const RARE: PictureState[] = ['misplaced', 'deleted'];

/** Every filter is a link, so that an address holds all of them. */
export function PictureFilters({ view, words, lang }: PictureFiltersProps) {
  const { chosen, editions, states, list } = view;
  const { budget, pictures } = words;
  const { days, edition, mine, story, state, rights, usable } = chosen;
  const { facts } = wordsFor(lang).picture;
  const href = (change: Partial<ShownPictures>) => picturesHref({ ...chosen, after: null, ...change });
  const headline = list.pictures[0]?.story?.headline;
  const switches = [
    { label: pictures.mine, on: mine, href: href({ mine: !mine }) },
    ...(story
      ? [
          {
            label: headline ? wordsFor(lang).library.ofStory(headline) : pictures.ofAStory,
            on: true,
            href: href({ story: null }),
          },
        ]
      : []),
  ];
  return (
    <div className="strip filters" role="group" aria-label={budget.filters}>
      <FilterMenu
        key={`days ${days}`}
        name={pictures.uploaded}
        value={days && pictures.within[days]}
        options={[
          { label: pictures.anyTime, href: href({ days: null }), on: !days },
          ...UPLOADED_WITHIN.map(one => ({
            label: pictures.within[one],
            href: href({ days: one }),
            on: one === days,
          })),
        ]}
      />
      <FilterMenu
        key={`rights ${rights}`}
        name={facts.kind}
        value={rights && facts.kinds[rights]}
        options={[
          { label: pictures.anyRights, href: href({ rights: null }), on: !rights },
          ...RIGHTS_KINDS.map(kind => ({
            label: facts.kinds[kind],
            href: href({ rights: kind }),
            on: kind === rights,
          })),
        ]}
      />
      <FilterMenu
        key={`usable ${usable}`}
        name={pictures.usable}
        value={editions.find(({ code }) => code === usable)?.shortName ?? null}
        options={[
          { label: pictures.usableOrNot, href: href({ usable: null }), on: !usable },
          ...editions.map(({ code, name }) => ({
            label: name,
            href: href({ usable: code }),
            on: code === usable,
          })),
        ]}
      />
      <EditionFilter
        editions={editions}
        chosen={edition}
        hrefOf={code => href({ edition: code })}
        words={budget}
      />
      {switches.map(({ label, on, href: to }) => (
        <Link
          key={label}
          className={on ? 'chip is-on' : 'chip'}
          href={to}
          aria-current={on ? 'true' : undefined}
        >
          <b className="truncate">{label}</b>
          {on && <Icon of={XIcon} small />}
        </Link>
      ))}
      <span className="push" />
      {PICTURE_STATES.filter(one => !RARE.includes(one) || states[one] > 0 || state === one).map(one => (
        <Link
          key={one}
          className={one === state ? 'chip is-on' : 'chip'}
          href={href({ state: one === state ? null : one, picture: null })}
          aria-current={one === state ? 'true' : undefined}
        >
          {pictures.states[one]}{' '}
          <b className={URGENT.includes(one) && states[one] > 0 ? 'tabular bad' : 'tabular'}>
            {boundedCount(states[one], MAX_COUNTED, lang)}
          </b>
          {one === state && <Icon of={XIcon} small />}
        </Link>
      ))}
    </div>
  );
}
