import XIcon from 'lucide-react/icons/x';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { Icon } from '@/components/ui/icon';
import { EditionFilter } from '@/components/newsroom/list/edition-filter';
import { FilterMenu } from '@/components/newsroom/list/filter-menu';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import { translationsHref, type TranslationsView } from './view';

const STATES = ['behind', 'in-step'] as const;

/** Every filter is a link, so that an address holds all of them. */
export function TranslationFilters({ view, words }: { view: TranslationsView; words: NewsroomWords }) {
  const { chosen, editions, desks } = view;
  const { edition, desk, mine, state } = chosen;
  const { budget, translations } = words;
  const href = (change: Partial<typeof chosen>) => translationsHref({ ...chosen, ...change });
  return (
    <div className="strip filters" role="group" aria-label={translations.filters}>
      <nav className="segmented" aria-label={translations.show}>
        {STATES.map(one => (
          <ScreenLink key={one} href={href({ state: one })} aria-current={one === state ? 'true' : undefined}>
            {one === 'behind' ? translations.behind : translations.inStep}
          </ScreenLink>
        ))}
      </nav>
      <EditionFilter
        editions={editions}
        chosen={edition}
        hrefOf={code => href({ edition: code })}
        words={budget}
      />
      {desks.length > 0 && (
        <FilterMenu
          key={`desk ${desk}`}
          name={budget.desk}
          value={desks.find(({ id }) => id === desk)?.name ?? null}
          options={[
            { label: budget.anyDesk, href: href({ desk: null }), on: !desk },
            ...desks.map(({ id, name, isClosed }) => ({
              label: isClosed ? words.desks.closedName(name) : name,
              href: href({ desk: id }),
              on: id === desk,
            })),
          ]}
        />
      )}
      <ScreenLink
        className={mine ? 'chip is-on' : 'chip'}
        href={href({ mine: !mine })}
        aria-current={mine ? 'true' : undefined}
      >
        <b>{budget.mine}</b>
        {mine && <Icon of={XIcon} small />}
      </ScreenLink>
    </div>
  );
}
