import type { NewsroomWords } from '@/components/newsroom/words/words';
import { When } from '@/components/newsroom/time/when';
import type { Permission } from '@/domain/people/permissions';
import type { BudgetRow } from '@/domain/api/budget-rows';
import type { ChangedCell } from '@/components/newsroom/live/changed-cells';
import { BudgetLine } from './budget-line';
import type { Selection } from '../list/use-selection';
import { readColumns } from '@/domain/planning/budget-columns';
import { ColumnHead } from './column-head';
import { SortHead } from './sort-head';
import type { BudgetView } from '../planning/view';

/** The columns that are always there: selection, slug, headline and menu. */
const FIXED_COLUMNS = 4;

interface BudgetTableProps {
  /** The rows in the parts in which they were loaded. */
  pages: BudgetRow[][];
  view: Pick<BudgetView, 'chosen' | 'desks' | 'editions' | 'isWhole'>;
  words: NewsroomWords;
  selection: Selection<BudgetRow>;
  /** The cells of a row that changed since the page was rendered. */
  freshOf(id: string): readonly ChangedCell[];
  /** Whether this person may create stories in an edition, and why not. */
  creatingIn(editionId: string, deskId?: string | null): Permission;
}

/**
 * Stories by desk, those of no desk last. Each page has its own groups, so that loading another moves nothing above it.
 * Sorted by a column they are one list.
 */
export function BudgetTable({ pages, ...shared }: BudgetTableProps) {
  const { view, words, selection } = shared;
  const { slugLine, headline } = words.budget;
  const { chosen } = view;
  const cells = readColumns(chosen.columns);
  const ids = pages.flat().map(({ id }) => id);
  const isAll = selection.rows.length > 0 && (selection.rows.length === ids.length || selection.isFull);
  return (
    <table className={chosen.columns ? 'rows own-columns' : 'rows'}>
      <thead>
        <tr>
          <th scope="col" className="select-cell">
            <input
              className="check"
              type="checkbox"
              aria-label={words.bulk.selectAll}
              checked={isAll}
              ref={box => {
                if (box) box.indeterminate = selection.rows.length > 0 && !isAll;
              }}
              onChange={() => selection.set(selection.rows.length ? [] : ids)}
            />
          </th>
          <SortHead column="slug" label={slugLine} chosen={chosen} />
          <SortHead column="headline" label={headline} chosen={chosen} />
          {cells.map(cell => (
            <ColumnHead key={cell} cell={cell} chosen={chosen} words={words} />
          ))}
          <th scope="col">
            <span className="visually-hidden">{words.bulk.menu}</span>
          </th>
        </tr>
      </thead>
      {pages.map((rows, at) => (
        <BudgetPage key={rows[0]?.id ?? at} rows={rows} isLater={at > 0} {...shared} />
      ))}
    </table>
  );
}

interface BudgetPageProps extends Omit<BudgetTableProps, 'pages'> {
  rows: BudgetRow[];
  isLater: boolean;
}

function BudgetPage({ rows, isLater, view, words, selection, freshOf, creatingIn }: BudgetPageProps) {
  const { chosen, desks, editions, isWhole } = view;
  const cells = readColumns(chosen.columns);
  const line = (row: BudgetRow) => (
    <BudgetLine
      key={row.id}
      row={row}
      editions={editions}
      columns={cells}
      words={words}
      selection={selection}
      fresh={freshOf(row.id)}
      creatingIn={creatingIn}
    />
  );
  if (chosen.sort) return <tbody>{rows.map(line)}</tbody>;
  const known = new Set(desks.map(({ id }) => id));
  const groups = [
    ...desks.map(({ id, name }) => ({
      id,
      name: words.desk(name),
      rows: rows.filter(row => row.deskId === id),
    })),
    { id: 'none', name: words.budget.noDesk, rows: rows.filter(row => !known.has(row.deskId ?? '')) },
  ].filter(group => group.rows.length);
  return (
    <>
      {isLater && rows[0] && (
        <tbody>
          <tr className="stretch">
            <th colSpan={cells.length + FIXED_COLUMNS} scope="rowgroup">
              {words.budget.earlier} <When at={rows[0].updatedAt} absolute />
            </th>
          </tr>
        </tbody>
      )}
      {groups.map(group => (
        <tbody key={group.id}>
          <tr className="group">
            <th colSpan={cells.length + FIXED_COLUMNS} scope="rowgroup">
              <b>{group.name}</b>
              {/* Part of a list does not have the total of a desk. */}
              {isWhole && <span className="muted"> {words.budget.stories(group.rows.length)}</span>}
            </th>
          </tr>
          {group.rows.map(line)}
        </tbody>
      ))}
    </>
  );
}
