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
import { AgencyKillMark, PriorityMark, Unpublished } from '@/components/newsroom/planning/story-marks';
import { EditionLinks } from '../planning/edition-links';
import { missingEditions } from '../planning/budget-row';
import { RowMenu } from './row-menu';
import { ScheduledAt } from './scheduled-at';
import type { BudgetCell } from '@/domain/planning/budget-columns';
import type { ReactNode } from 'react';
import type { Permission } from '@/domain/people/permissions';
import type { BudgetRow } from '@/domain/api/budget-rows';
import type { ChangedCell } from '@/components/newsroom/live/changed-cells';
import type { Selection } from '../list/use-selection';
import type { BudgetEdition } from '../planning/view';

interface BudgetLineProps {
  row: BudgetRow;
  editions: BudgetEdition[];
  /** The chosen columns, in their order. */
  columns: readonly BudgetCell[];
  words: NewsroomWords;
  selection: Selection<BudgetRow>;
  /** The cells that another person changed since the page was rendered. */
  fresh: readonly ChangedCell[];
  /** Whether this person may create stories in an edition, and why not. */
  creatingIn(editionId: string, deskId?: string | null): Permission;
}

/** One story. Its headline is the link; the link's area is the whole row. */
export function BudgetLine({ row, editions, columns, words, selection, fresh, creatingIn }: BudgetLineProps) {
  const cell = (name: string, ...parts: ChangedCell[]) =>
    classNames(name, parts.some(part => fresh.includes(part)) && 'fresh');
  const { slug, headline, stage, reporter } = row;
  const mayStartIn = (editionId: string) => creatingIn(editionId, row.deskId).allowed;
  const cells: Record<BudgetCell, ReactNode> = {
    stage: (
      <td key="stage" className={cell('stage-cell', 'stage', 'agencyKilled')}>
        <StageMark stage={stage} word={words.stages[stage]} />
        <Unpublished row={row} />
        <AgencyKillMark row={row} />
        {row.scheduledFor && <ScheduledAt at={row.scheduledFor} />}
        <span className="budget-card-line" dir="auto">
          {reporter ?? words.planning.unassigned}
        </span>
      </td>
    ),
    reporter: (
      <td key="reporter" className={cell('reporter-cell', 'reporter')}>
        <Reporter row={row} words={words} />
      </td>
    ),
    section: (
      <td key="section" className={cell('soft section-cell truncate', 'section')} dir="auto">
        {row.section}
      </td>
    ),
    editions: (
      <td key="editions" className="editions-cell">
        <EditionLinks row={row} editions={editions} words={words} mayStartIn={mayStartIn} />
      </td>
    ),
    picture: (
      <td key="picture" className="picture-cell wide">
        {row.hasPicture ? (
          <span title={words.budget.hasPicture}>
            <Icon of={ImageIcon} small />
            <span className="visually-hidden">{words.budget.hasPicture}</span>
          </span>
        ) : (
          <span className="visually-hidden">{words.budget.noPicture}</span>
        )}
      </td>
    ),
    length: (
      <td key="length" className="length-cell wide align-end">
        <Length row={row} words={words} />
      </td>
    ),
    deadline: (
      <td key="deadline" className={cell('deadline-cell align-end tabular', 'deadline')}>
        {row.deadline && <Deadline at={row.deadline} stage={stage} />}
      </td>
    ),
    changed: (
      <td key="changed" className="due align-end tabular soft">
        <When at={row.updatedAt} />
      </td>
    ),
  };
  return (
    <tr
      className={classNames(
        'story-row',
        selection.has(row.id) && 'selected',
        row.agencyKilled && 'agency-killed',
      )}
    >
      <td className="select-cell">
        <input
          className="check"
          type="checkbox"
          aria-label={words.bulk.select(headline || slug || words.budget.newSlug)}
          checked={selection.has(row.id)}
          aria-disabled={selection.isFull && !selection.has(row.id)}
          title={
            selection.isFull && !selection.has(row.id) ? words.bulk.tooMany(selection.rows.length) : undefined
          }
          onChange={() => selection.toggle(row.id)}
        />
      </td>
      <td className={cell('slug-cell slug truncate', 'slug', 'priority')} dir="auto">
        <PriorityMark row={row} />
        {!columns.includes('stage') && <AgencyKillMark row={row} />}
        {slug || <span className="muted">{words.budget.newSlug}</span>}
      </td>
      <td className={cell('head serif truncate', 'headline')} dir="auto">
        <ScreenLink className="row-link" href={`/newsroom/stories/${row.id}`}>
          {headline || <em>{row.about || words.budget.noHeadline}</em>}
        </ScreenLink>
      </td>
      {columns.map(column => cells[column])}
      <td className="row-menu">
        <RowMenu
          row={row}
          name={headline || slug || words.budget.newSlug}
          duplicating={creatingIn(row.editionId)}
          startable={missingEditions(row, editions).filter(({ id }) => mayStartIn(id))}
        />
      </td>
    </tr>
  );
}
