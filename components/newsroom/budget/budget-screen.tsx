import NewspaperIcon from 'lucide-react/icons/newspaper';
import { Icon } from '@/components/ui/icon';
import type { InterfaceLanguage } from '@/components/ui/words/words';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import type { Actor } from '@/domain/people/permissions';
import { BudgetEmpty } from './budget-empty';
import { BudgetFilters } from './filters/budget-filters';
import { BudgetTable } from './budget-table';
import { KeepFresh } from './keep-fresh';
import { ListKeys } from './keys/list-keys';
import { NewStory } from './new-story/new-story';
import type { BudgetView } from './view';

interface BudgetScreenProps {
  view: BudgetView;
  lang: InterfaceLanguage;
  actor: Actor;
  madeAt: number;
  /** Where a new story of this person most likely begins. */
  beginning: { editionId: string; deskId: string | null } | null;
}

export function BudgetScreen({ view, lang, actor, madeAt, beginning }: BudgetScreenProps) {
  const words = newsroomWords(lang);
  const { rows, editions, desks } = view;
  return (
    <>
      <TopBar title={words.budget.title} where={words.budget.stories(rows.length)}>
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
      <div className="scroll budget" tabIndex={0} role="region" aria-label={words.budget.view(rows.length)}>
        {rows.length ? (
          <BudgetTable view={view} words={words} />
        ) : (
          <BudgetEmpty chosen={view.chosen} words={words} />
        )}
        {view.cut && <p className="note-line dim">{words.budget.cut(rows.length)}</p>}
      </div>
    </>
  );
}
