import { runsByScript } from '../text/page-languages';
import { textOf, type BlockView } from './context';

/** Text. In a bilingual edition, runs in the other language are marked unless an element around them is. */
export const text: BlockView = (node, context) => {
  const words = node.text ?? '';
  const marked = context.known || node.marks?.some(mark => mark.type === 'language');
  if (!context.languages.secondLang || marked) return words;
  return runsByScript(words, context.languages).map(({ lang, text: run }, index) =>
    lang && lang !== context.languages.lang ? (
      <span key={index} lang={lang}>
        {run}
      </span>
    ) : (
      run
    ),
  );
};

export const hardBreak: BlockView = () => <br />;

/** The number of a footnote; its text is at the end of the body. */
export const footnote: BlockView = (node, context) => {
  const number = context.footnotes.push(textOf(node, 'text'));
  return (
    <sup>
      <a
        id={`${context.idPrefix}to-${number}`}
        href={`#${context.idPrefix}note-${number}`}
        aria-label={context.words.footnote(number)}
      >
        {number}
      </a>
    </sup>
  );
};

export const divider: BlockView = () => <hr />;

/** A mark that is internal to the newsroom. */
export const paragraphEnd: BlockView = () => null;
