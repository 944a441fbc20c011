import CalendarIcon from 'lucide-react/icons/calendar';
import ColumnsIcon from 'lucide-react/icons/columns-3';
import RowsIcon from 'lucide-react/icons/rows-3';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { Icon } from '@/components/ui/icon';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import { BUDGET_LAYOUTS } from '@/domain/api/planning/views';
import { budgetHref, type BudgetChoice } from './view';

const ICONS = { table: RowsIcon, board: ColumnsIcon, calendar: CalendarIcon };

/** The three ways to see the budget, under the same filters. */
export function ViewSwitch({ chosen, words }: { chosen: BudgetChoice; words: NewsroomWords }) {
  return (
    <nav className="segmented view-switch" aria-label={words.planning.view}>
      {BUDGET_LAYOUTS.map(layout => (
        <ScreenLink
          key={layout}
          href={budgetHref({ ...chosen, layout })}
          aria-current={layout === chosen.layout ? 'page' : undefined}
          aria-label={words.planning[layout]}
          title={words.planning[layout]}
        >
          <Icon of={ICONS[layout]} small />
          <span className="desk-only">{words.planning[layout]}</span>
        </ScreenLink>
      ))}
    </nav>
  );
}
