import { textOf, type BlockView } from './context';

export const text: BlockView = node => node.text ?? '';

export const hardBreak: BlockView = () => <br />;

/** The number of a note; its text stands at the end of the body. */
export const footnote: BlockView = (node, context) => {
  const number = context.footnotes.push(textOf(node, 'text'));
  return (
    <sup>
      <a id={`to-${number}`} href={`#note-${number}`} aria-label={context.words.footnote(number)}>
        {number}
      </a>
    </sup>
  );
};

export const divider: BlockView = () => <hr />;
