import ImageIcon from 'lucide-react/icons/image';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { StageMark } from '@/components/ui/stage-mark';
import { When } from '@/components/newsroom/time/when';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import { Deadline } from '@/components/newsroom/planning/deadline';
import { Length } from '@/components/newsroom/planning/length';
import { Reporter } from '@/components/newsroom/planning/reporter';
import { Unpublished } from '@/components/newsroom/planning/unpublished';
import { EditionLinks } from '../planning/edition-links';
import { RowMenu } from './row-menu';
import { ScheduledAt } from './scheduled-at';
import type { BudgetRow } from '@/domain/api/budget-rows';
import type { ChangedCell } from '@/components/newsroom/live/changed-cells';
import type { Selection } from '../list/use-selection';
import type { BudgetEdition } from '../planning/view';

interface BudgetLineProps {
  row: BudgetRow;
  editions: BudgetEdition[];
  words: NewsroomWords;
  selection: Selection<BudgetRow>;
  /** What of it another person changed since the page was made. */
  fresh: readonly ChangedCell[];
  /** Whether this person may create stories in an edition. */
  mayCreateIn(editionId: string): boolean;
}

/** One story. Its headline is the link; the link's area is the whole row. */
export function BudgetLine({ row, editions, words, selection, fresh, mayCreateIn }: BudgetLineProps) {
  const cell = (name: string, ...parts: ChangedCell[]) =>
    classNames(name, parts.some(part => fresh.includes(part)) && 'fresh');
  const { slug, headline, stage, reporter } = row;
  return (
    <tr className={selection.has(row.id) ? 'story-row sel' : 'story-row'}>
      <td className="sel-c">
        <input
          className="check"
          type="checkbox"
          aria-label={words.many.select(headline || slug || words.budget.newSlug)}
          checked={selection.has(row.id)}
          aria-disabled={selection.isFull && !selection.has(row.id)}
          title={
            selection.isFull && !selection.has(row.id) ? words.many.tooMany(selection.rows.length) : undefined
          }
          onChange={() => selection.toggle(row.id)}
        />
      </td>
      <td className={cell('slugcell slug cut', 'slug')} dir="auto">
        {slug || <span className="dim">{words.budget.newSlug}</span>}
      </td>
      <td className={cell('head reads cut', 'headline')} dir="auto">
        <ScreenLink className="row-link" href={`/newsroom/stories/${row.id}`}>
          {headline || <em>{row.about || words.budget.noHeadline}</em>}
        </ScreenLink>
      </td>
      <td className={cell('st', 'stage')}>
        <StageMark stage={stage} word={words.stages[stage]} />
        <Unpublished row={row} />
        {row.scheduledFor && <ScheduledAt at={row.scheduledFor} />}
        <span className="m-line" dir="auto">
          {reporter ?? words.planning.unassigned}
        </span>
      </td>
      <td className={cell('rep', 'reporter')}>
        <Reporter row={row} words={words} />
      </td>
      <td className={cell('soft sec cut', 'section')} dir="auto">
        {row.section}
      </td>
      <td className="edc">
        <EditionLinks row={row} editions={editions} words={words} />
      </td>
      <td className="pic wide">
        {row.hasPicture ? (
          <span title={words.budget.hasPicture}>
            <Icon of={ImageIcon} small />
            <span className="sr">{words.budget.hasPicture}</span>
          </span>
        ) : (
          <span className="sr">{words.budget.noPicture}</span>
        )}
      </td>
      <td className="len wide r">
        <Length row={row} words={words} />
      </td>
      <td className={cell('dl r num', 'deadline')}>
        {row.deadline && <Deadline at={row.deadline} stage={stage} />}
      </td>
      <td className="due r num soft">
        <When at={row.updatedAt} />
      </td>
      <td className="row-menu">
        <RowMenu
          row={row}
          name={headline || slug || words.budget.newSlug}
          mayDuplicate={mayCreateIn(row.editionId)}
          words={words}
        />
      </td>
    </tr>
  );
}
