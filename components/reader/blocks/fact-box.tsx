import { Fragment, type ReactNode } from 'react';
import type { BodyNode } from '@/domain/document/body';
import { Runs } from '../text/runs';
import { textOf, type BlockView, type BodyContext } from './context';

/** Bold words, or words of another language, open a line as its key. */
const isKey = (node: BodyNode | undefined) =>
  !!node?.marks?.some(({ type }) => type === 'bold' || type === 'language');
const isList = (node: BodyNode) => node.type === 'bulletList' || node.type === 'orderedList';

/** A line such as `36 electric cranes` with its figure in bold: the figure, then what it counts. */
function keyFigure(node: BodyNode): { figure: BodyNode[]; meaning: BodyNode[] } | null {
  const line = node.type === 'listItem' && node.content?.length === 1 ? node.content[0]! : node;
  if (line.type !== 'paragraph' || !line.content || !isKey(line.content[0])) return null;
  const end = line.content.findIndex(child => !isKey(child));
  if (end < 1) return null;
  const unbold = (child: BodyNode) => ({
    ...child,
    marks: child.marks?.filter(mark => mark.type !== 'bold'),
  });
  return { figure: line.content.slice(0, end).map(unbold), meaning: line.content.slice(end) };
}

function keyFigures(lines: BodyNode[], context: BodyContext): ReactNode {
  const figures = lines.map(keyFigure);
  if (!figures.length || !figures.every(figure => figure !== null)) return null;
  return (
    <dl>
      {figures.map(({ figure, meaning }, index) => (
        <div key={index}>
          <dt>{context.write(figure)}</dt>
          <dd>{context.write(meaning)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Runs of paragraphs together, so that a run of key figures can be set as one. */
function paragraphRuns(nodes: BodyNode[]): BodyNode[][] {
  const runs: BodyNode[][] = [];
  for (const node of nodes) {
    const run = runs.at(-1);
    if (run && run[0]!.type === 'paragraph' && node.type === 'paragraph') run.push(node);
    else runs.push([node]);
  }
  return runs;
}

/** A fact box next to the text. Its headings rank below its title. */
export const factBox: BlockView = (node, context) => {
  const title = textOf(node, 'title');
  const id = `${context.idPrefix}box-${++context.count.boxes}`;
  return (
    <aside className="facts" {...(title ? { 'aria-labelledby': id } : { 'aria-label': context.words.facts })}>
      {title && (
        <h2 id={id}>
          <Runs text={title} languages={context.languages} />
        </h2>
      )}
      {paragraphRuns(node.content ?? []).map((run, index) => {
        const [only] = run as [BodyNode];
        if (only.type === 'heading') return <h3 key={index}>{context.write(only.content)}</h3>;
        const figures = keyFigures(isList(only) ? (only.content ?? []) : run, context);
        return <Fragment key={index}>{figures ?? context.write(run)}</Fragment>;
      })}
    </aside>
  );
};
