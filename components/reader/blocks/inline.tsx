import { runsByScript } from '../text/page-languages';
import { textOf, type BlockView } from './context';

/** Words. In a bilingual edition those of the other language are marked where nothing around them says so. */
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

/** Says something to the newsroom alone. */
export const paragraphEnd: BlockView = () => null;
