import { runsByScript } from '../text/page-languages';
import { plainText, writeKnown, type BlockView } from './context';

/** Long enough for a three-line drop cap, and starting with a letter that can be one. */
const LONG_LATIN = /^\p{Script=Latin}.{150}/su;

/** A paragraph. The first of a long text opens with a large letter, the last ends with the ink dot. */
export const paragraph: BlockView = (node, context) => {
  const opens = node === context.first && LONG_LATIN.test(plainText(node));
  const classes = [opens && 'first', node === context.last && 'end'].filter(Boolean).join(' ');
  const { secondLang, lang } = context.languages;
  const [run, ...more] = secondLang && !context.known ? runsByScript(plainText(node), context.languages) : [];
  const foreign = run?.lang && run.lang !== lang && !more.length ? run.lang : undefined;
  return (
    <p className={classes || undefined} lang={foreign}>
      {foreign ? writeKnown(node.content, context) : context.write(node.content)}
    </p>
  );
};
