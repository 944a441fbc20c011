'use client';
import ChevronDownIcon from 'lucide-react/icons/chevron-down';
import { useRouter } from 'next/navigation';
import XIcon from 'lucide-react/icons/x';
import { SelectField } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { PriorityField } from '@/components/ui/priority-field';
import { PersonField } from '@/components/newsroom/list/person-field';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { useDisclosure } from '../list/use-disclosure';
import { useNewsroomWords } from '../words/use-newsroom-words';
import { budgetHref, type BudgetChoice, type BudgetView } from './view';

interface MoreFiltersProps {
  view: Pick<BudgetView, 'chosen' | 'desks' | 'sections'>;
}

/** The filters that have no place in the bar, behind a chip with the number of those that are set. */
export function MoreFilters({ view: { chosen, desks, sections } }: MoreFiltersProps) {
  const { budget, desks: ofDesks } = useNewsroomWords();
  const router = useRouter();
  const details = useDisclosure();
  const { desk, section, priority, reporter } = chosen;
  const active = [desk, section, priority, reporter].filter(value => value !== null).length;
  const show = (change: Partial<BudgetChoice>) => router.push(budgetHref({ ...chosen, ...change }));
  return (
    <details className="filter-menu more-filters" ref={details}>
      <summary className={active ? 'chip is-on' : 'chip'}>
        {budget.moreFilters} {active > 0 && <b>{active}</b>}
        <Icon of={ChevronDownIcon} small />
      </summary>
      <div className="menu">
        {desks.length > 0 && (
          <SelectField
            label={budget.desk}
            value={desk ?? ''}
            onChange={({ target }) => show({ desk: target.value || null })}
          >
            <option value="">{budget.anyDesk}</option>
            {desks.map(({ id, name, isClosed }) => (
              <option key={id} value={id}>
                {isClosed ? ofDesks.closedName(name) : name}
              </option>
            ))}
          </SelectField>
        )}
        {sections.length > 0 && (
          <SelectField
            label={budget.section}
            value={section ?? ''}
            onChange={({ target }) => show({ section: target.value || null })}
          >
            <option value="">{budget.anySection}</option>
            {sections.map(({ path, name }) => (
              <option key={path} value={path}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <PriorityField
          value={priority}
          none={budget.anyPriority}
          onChange={chosenPriority => show({ priority: chosenPriority })}
        />
        <ReporterFilter key={`reporter ${reporter?.id}`} chosen={chosen} />
      </div>
    </details>
  );
}

/** Narrows the budget to the stories of one colleague. */
function ReporterFilter({ chosen }: { chosen: BudgetChoice }) {
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
