import { isChinese, runsOf } from '../tongue';
import { plainText, type BlockView } from './context';

/** A paragraph. The first of a long text opens with a large letter, the last ends with the ink dot. */
export const paragraph: BlockView = (node, context) => {
  const opens = node === context.first && /^\p{Script=Latin}/u.test(plainText(node));
  const classes = [opens && 'first', node === context.last && 'end'].filter(Boolean).join(' ');
  const runs = context.tongue.secondLang ? runsOf(plainText(node), context.tongue) : [];
  const lang = runs.find(run => run.lang && isChinese(run.lang))?.lang ?? runs[0]?.lang;
  return (
    <p className={classes || undefined} lang={lang ?? undefined}>
      {context.write(node.content)}
    </p>
  );
};
