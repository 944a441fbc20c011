'use client';
import ChevronDownIcon from 'lucide-react/icons/chevron-down';
import { useRouter } from 'next/navigation';
import { SelectField } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { PriorityField } from '@/components/ui/priority-field';
import { useDisclosure } from '../list/use-disclosure';
import { useNewsroomWords } from '../words/use-newsroom-words';
import { ReporterFilter } from './reporter-filter';
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
