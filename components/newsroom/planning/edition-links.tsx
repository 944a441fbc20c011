import { ScreenLink } from '@/components/newsroom/screen-link';
import { valueOf } from '@/components/ui/words/joined';
import { useLanguage } from '@/components/ui/words/words-provider';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import type { BudgetRow, BudgetVersion } from '@/domain/api/budget-rows';
import { StartVersion } from './start-version';
import type { BudgetEdition } from './view';

interface EditionLinksProps {
  row: BudgetRow;
  editions: BudgetEdition[];
  words: NewsroomWords;
  /** Whether this person may create the version of an edition; without it, no version can be started here. */
  mayStartIn?(editionId: string): boolean;
}

/** What a translation was made from, and that this has changed since. */
const sourceWords = ({ sources }: BudgetVersion, { budget }: NewsroomWords): string[] =>
  sources.map(source => (source.behind ? budget.behindSource(source) : budget.madeFrom(source)));

const givenUp = ({ stage }: BudgetVersion) => stage === 'spiked' || stage === 'killed';

/** The editions in their fixed places; where a version of the story exists, the mark leads to it. */
export function EditionLinks({ row, editions, words, mayStartIn }: EditionLinksProps) {
  const lang = useLanguage();
  return (
    <span className="edition-marks edition-links">
      {editions.map(edition => {
        const there = row.versions.filter(({ editionId }) => editionId === edition.id);
        const version =
          there.find(({ storyId }) => storyId === row.id) ?? there.find(one => !givenUp(one)) ?? there[0];
        const state = version ? (version.live ? words.budget.live : words.stages[version.stage]) : null;
        const label = valueOf(edition.shortName, state ?? words.budget.notOffered, lang);
        if (!version && mayStartIn?.(edition.id))
          return <StartVersion key={edition.id} row={row} edition={edition} label={label} />;
        if (!version)
          return (
            <span key={edition.id} className="off" title={label} aria-hidden>
              {edition.mark}
            </span>
          );
        const isBehind = version.sources.some(({ behind }) => behind);
        return (
          <ScreenLink
            key={edition.id}
            className={givenUp(version) ? 'spiked' : isBehind ? 'stale' : version.live ? 'is-live' : 'work'}
            href={`/newsroom/stories/${version.storyId}`}
            title={[label, ...sourceWords(version, words)].join('\n')}
            aria-label={label}
            aria-current={version.storyId === row.id ? 'true' : undefined}
          >
            <span className="mark">{edition.mark}</span>
          </ScreenLink>
        );
      })}
    </span>
  );
}
