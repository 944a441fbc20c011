import type { NewsroomWords } from '@/components/newsroom/words/words';
import { When } from '@/components/newsroom/words/when';
import type { BudgetRow } from '@/domain/api/budget-rows';
import { BudgetLine } from './budget-line';
import type { BudgetView } from './view';

const COLUMNS = 8;

interface BudgetTableProps {
  /** The rows in the parts in which they were loaded. */
  stretches: BudgetRow[][];
  view: Pick<BudgetView, 'desks' | 'editions'>;
  words: NewsroomWords;
}

/** Stories by desk, those of no desk last. Each stretch has its own groups, so that one more moves nothing above it. */
export function BudgetTable({ stretches, view, words }: BudgetTableProps) {
  const { slugLine, headline, reporter, section, changed, picture, editions: editionsWord } = words.budget;
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{slugLine}</th>
          <th scope="col">{headline}</th>
          <th scope="col">{words.budget.stage}</th>
          <th scope="col">{reporter}</th>
          <th scope="col" className="wide">
            {section}
          </th>
          <th scope="col">{editionsWord}</th>
          <th scope="col" className="wide">
            <span className="sr">{picture}</span>
          </th>
          <th scope="col" className="r">
            {changed}
          </th>
        </tr>
      </thead>
      {stretches.map((rows, at) => (
        <BudgetStretch key={rows[0]?.id ?? at} rows={rows} isLater={at > 0} view={view} words={words} />
      ))}
    </table>
  );
}

interface StretchProps extends Omit<BudgetTableProps, 'stretches'> {
  rows: BudgetRow[];
  isLater: boolean;
}

function BudgetStretch({ rows, isLater, view, words }: StretchProps) {
  const { desks, editions } = view;
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
            <th colSpan={COLUMNS} scope="rowgroup">
              {words.budget.earlier} <When at={rows[0].updatedAt} absolute />
            </th>
          </tr>
        </tbody>
      )}
      {groups.map(group => (
        <tbody key={group.id}>
          <tr className="group">
            <th colSpan={COLUMNS} scope="rowgroup">
              <b>{group.name}</b> <span className="dim">{words.budget.stories(group.rows.length)}</span>
            </th>
          </tr>
          {group.rows.map(row => (
            <BudgetLine key={row.id} row={row} editions={editions} words={words} />
          ))}
        </tbody>
      ))}
    </>
  );
}
