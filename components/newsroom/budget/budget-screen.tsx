import NewspaperIcon from 'lucide-react/icons/newspaper';
import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import type { InterfaceLanguage } from '@/components/ui/words/words';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import type { Actor } from '@/domain/people/permissions';
import { BudgetEmpty } from './budget-empty';
import { BudgetFilters } from './filters/budget-filters';
import { BudgetList } from './budget-list';
import { KeepFresh } from './keep-fresh';
import { ListKeys } from './keys/list-keys';
import { NewStory } from './new-story/new-story';
import { budgetHref, storiesIn, type BudgetView } from './view';

interface BudgetScreenProps {
  view: BudgetView;
  lang: InterfaceLanguage;
  actor: Actor;
  madeAt: number;
  /** The edition and desk that a new story of this person most likely belongs to. */
  beginning: { editionId: string; deskId: string | null } | null;
}

export function BudgetScreen({ view, lang, actor, madeAt, beginning }: BudgetScreenProps) {
  const words = newsroomWords(lang);
  const { chosen, list, editions, desks } = view;
  const count = storiesIn(view);
  const where = count === null ? '' : words.budget.stories(count);
  return (
    <>
      <TopBar title={words.budget.title} where={where}>
        <a
          className="btn icon"
          href="/"
          target="_blank"
          rel="noopener"
          aria-label={words.budget.thePaper}
          title={words.budget.thePaper}
        >
          <Icon of={NewspaperIcon} />
        </a>
        <ListKeys newStory={Boolean(beginning)} />
        <NewStory
          actor={actor}
          editions={editions}
          desks={desks}
          templates={view.templates}
          beginning={beginning}
        />
      </TopBar>
      <BudgetFilters view={view} words={words} />
      <KeepFresh madeAt={madeAt} />
      <div className="scroll budget" tabIndex={0} role="region" aria-label={where || words.budget.title}>
        {!view.fromNewest && (
          <p className="note-line">
            <Link className="btn line" href={budgetHref(chosen)}>
              {words.budget.newest}
            </Link>
          </p>
        )}
        {list.rows.length ? (
          <BudgetList key={budgetHref(chosen)} view={{ chosen, desks, editions, list }} />
        ) : (
          <BudgetEmpty chosen={chosen} words={words} />
        )}
      </div>
    </>
  );
}
