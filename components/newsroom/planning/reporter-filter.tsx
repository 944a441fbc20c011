'use client';
import XIcon from 'lucide-react/icons/x';
import { useRouter } from 'next/navigation';
import { PersonField } from '@/components/newsroom/list/person-field';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Icon } from '@/components/ui/icon';
import { budgetHref, type BudgetChoice } from './view';

/** Narrows the budget to the stories of one colleague. */
export function ReporterFilter({ chosen }: { chosen: BudgetChoice }) {
  const { budget } = useNewsroomWords();
  const router = useRouter();
  if (chosen.reporter)
    return (
      <ScreenLink className="chip is-on" href={budgetHref({ ...chosen, reporter: null })} aria-current="true">
        {budget.reporter} <b dir="auto">{chosen.reporter.name}</b>
        <Icon of={XIcon} small />
      </ScreenLink>
    );
  return (
    <PersonField
      label={budget.reporter}
      onChoose={person => {
        if (person) router.push(budgetHref({ ...chosen, mine: false, reporter: person }));
      }}
    />
  );
}
