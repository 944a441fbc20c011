import { Fragment } from 'react';
import type { BodyNode } from '@/domain/document/body';
import { printedText } from '@/domain/document/second-attributes';
import { Runs } from '../text/runs';
import { ScrollHint } from '../text/scroll-hint';
import { numberOf, plainText, type BlockView, type BodyContext } from './context';

/** Figures, with their signs, units of one or two letters, and blanks. */
const FIGURE = /^(?=\P{N}*\p{N})[\s\p{N}\p{Sc}.,:+\-–−±%‰~×()/]+\p{L}{0,2}$/u;

/** More columns than this scroll on a phone; more than these do not fit an upright sheet of paper either. */
const NARROW = 3;
const FIT = 7;

const cells = (row: BodyNode) => row.content ?? [];
const isHead = (row: BodyNode) => cells(row).every(cell => cell.type === 'tableHeader');

/**
 * The columns that hold figures only, by index; none in a table with joined cells. The first column labels its rows, also
 * with years.
 */
function figureColumns(rows: BodyNode[]): Set<number> {
  const joined = rows.some(row =>
    cells(row).some(cell => numberOf(cell, 'colspan', 1) > 1 || numberOf(cell, 'rowspan', 1) > 1),
  );
  if (joined || !rows.length) return new Set();
  const indexes = cells(rows[0]!).map((_, index) => index);
  return new Set(
    indexes.slice(1).filter(index => rows.every(row => FIGURE.test(plainText(cells(row)[index] ?? row)))),
  );
}

function written(cell: BodyNode, context: BodyContext) {
  return (cell.content ?? []).map((paragraph, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {context.write(paragraph.content)}
    </Fragment>
  ));
}

function row(node: BodyNode, context: BodyContext, figures: Set<number>, head: boolean) {
  return (
    <tr>
      {cells(node).map((cell, index) => {
        const span = (name: string) => (numberOf(cell, name, 1) > 1 ? numberOf(cell, name, 1) : undefined);
        const shape = {
          colSpan: span('colspan'),
          rowSpan: span('rowspan'),
          className: figures.has(index) ? 'tabular' : undefined,
        };
        const inner = written(cell, context);
        if (cell.type !== 'tableHeader')
          return (
            <td key={index} {...shape}>
              {inner}
            </td>
          );
        return (
          <th key={index} scope={head ? 'col' : 'row'} {...shape}>
            {inner}
          </th>
        );
      })}
    </tr>
  );
}

export const tableRow: BlockView = (node, context) => row(node, context, new Set(), isHead(node));
export const tableCell: BlockView = (node, context) => <td>{written(node, context)}</td>;
export const tableHeader: BlockView = (node, context) => <th>{written(node, context)}</th>;

/** A table. On a narrow screen it scrolls inside itself, by keyboard too. */
export const table: BlockView = (node, context) => {
  const rows = node.content ?? [];
  const first = rows[0];
  const head = first && rows.length > 1 && isHead(first) ? first : null;
  const body = head ? rows.slice(1) : rows;
  const figures = figureColumns(body);
  const caption = printedText(node.attrs, 'caption');
  const source = printedText(node.attrs, 'source');
  const id = `${context.idPrefix}table-${++context.count.boxes}`;
  const name = caption ? { 'aria-labelledby': id } : { 'aria-label': context.words.table };
  const columns = Math.max(
    0,
    ...rows.map(row => cells(row).reduce((sum, cell) => sum + numberOf(cell, 'colspan', 1), 0)),
  );
  return (
    <div
      className={columns > FIT ? 'table-box table-box--wide' : 'table-box'}
      tabIndex={0}
      role="region"
      {...name}
    >
      {columns > NARROW && <ScrollHint words={context.words} />}
      <table>
        {caption && (
          <caption id={id}>
            <Runs text={caption} languages={context.languages} />
          </caption>
        )}
        {head && <thead>{row(head, context, figures, true)}</thead>}
        <tbody>
          {body.map((node, index) => (
            <Fragment key={index}>{row(node, context, figures, false)}</Fragment>
          ))}
        </tbody>
      </table>
      {source && (
        <p>
          <Runs text={source} languages={context.languages} />
        </p>
      )}
    </div>
  );
};
