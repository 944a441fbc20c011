import type { OperationCost } from './measure';
import { OPERATIONS } from './operations/all';

/** A paper of one size and what each operation costs in it, by name. */
export interface Measured {
  stories: number;
  /** How long the fill took; null when the paper existed already. */
  fillSeconds: number | null;
  costs: Record<string, OperationCost>;
}

const NAME = 34;
const cell = (value: string | number, width = 11) => String(value).padStart(width);
const sentOf = ({ statements }: OperationCost) => statements.filter(({ sent }) => sent).length;
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/**
 * A table with a line for each operation: its time in each paper in milliseconds, the ratio of the last to the first,
 * and the statements and blocks of each.
 */
export function compare(papers: Measured[]): string {
  const sizes = papers.map(({ stories }) => stories.toLocaleString('en'));
  const head = [
    'ms by number of stories'.padEnd(NAME),
    ...sizes.map(size => cell(size)),
    cell('growth'),
    cell('statements', 14),
    ...sizes.map(() => cell('blocks')),
  ];
  const lines = OPERATIONS.map(({ name }) => {
    const costs = papers.map(paper => paper.costs[name]!);
    const growth = costs.at(-1)!.ms / costs[0]!.ms;
    return [
      name.padEnd(NAME),
      ...costs.map(({ ms }) => cell(ms.toFixed(1))),
      cell(growth.toFixed(2)),
      cell([...new Set(costs.map(sentOf))].join(', '), 14),
      ...costs.map(({ statements }) => cell(sum(statements.map(({ blocks }) => blocks)))),
    ].join('');
  });
  const filled = papers
    .filter(({ fillSeconds }) => fillSeconds !== null)
    .map(({ stories, fillSeconds }) => `filled ${stories} stories in ${fillSeconds!.toFixed(0)} s`);
  return ['', head.join(''), ...lines, '', ...filled].join('\n');
}
