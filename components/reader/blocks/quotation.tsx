import { Runs } from '../text/runs';
import { textOf, type BlockView } from './context';

/** A quoted passage. */
export const quotation: BlockView = (node, context) => {
  const cite = textOf(node, 'cite');
  return (
    <blockquote>
      {context.write(node.content)}
      {cite && (
        <footer>
          <Runs text={cite} languages={context.languages} />
        </footer>
      )}
    </blockquote>
  );
};

/** A sentence of the story set large; on wide screens it hangs in the rail. */
export const pullQuote: BlockView = (node, context) => {
  const attribution = textOf(node, 'attribution');
  return (
    <blockquote className="pull">
      <p>{context.write(node.content)}</p>
      {attribution && (
        <footer>
          <Runs text={attribution} languages={context.languages} />
        </footer>
      )}
    </blockquote>
  );
};
