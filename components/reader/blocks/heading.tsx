import { numberOf, type BlockView } from './context';

/** A heading within the text. */
export const heading: BlockView = (node, context) => {
  const Heading = numberOf(node, 'level', 2) === 3 ? 'h3' : 'h2';
  return <Heading>{context.write(node.content)}</Heading>;
};
