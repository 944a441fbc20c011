import { numberOf, type BlockView } from './context';

export const bulletList: BlockView = (node, context) => <ul>{context.write(node.content)}</ul>;

export const orderedList: BlockView = (node, context) => {
  const start = numberOf(node, 'start', 1);
  return <ol start={start === 1 ? undefined : start}>{context.write(node.content)}</ol>;
};

/** An item of one paragraph is written without one. */
export const listItem: BlockView = (node, context) => {
  const [only, ...more] = node.content ?? [];
  const bare = only?.type === 'paragraph' && !more.length;
  return <li>{context.write(bare ? only.content : node.content)}</li>;
};
