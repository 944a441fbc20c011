import type { NewsroomWords } from '@/components/newsroom/words/words';
import { BudgetLine } from './budget-line';
import type { BudgetRow, BudgetView } from './view';

const COLUMNS = 8;

/** Stories by desk, in the order of the desks; those of no desk come last. */
export function BudgetTable({ view, words }: { view: BudgetView; words: NewsroomWords }) {
  const { rows, desks, editions } = view;
  const groups = [
    ...desks.map(({ id, name }) => ({
      id,
      name: words.desk(name),
      rows: rows.filter(row => row.deskId === id),
    })),
    { id: 'none', name: words.budget.noDesk, rows: rows.filter(row => isElsewhere(row, view)) },
  ].filter(group => group.rows.length);
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
    </table>
  );
}

function isElsewhere(row: BudgetRow, { desks }: BudgetView): boolean {
  return !desks.some(({ id }) => id === row.deskId);
}
