import type { BodyNode } from '@/domain/document/body';
import { numberOf, textOf, writeKnown, type BlockView, type BodyContext } from './context';

/** The texts of a pair that the page shows; both where the wanted language is missing. */
function shownTexts(node: BodyNode, { languages }: BodyContext): BodyNode[] {
  const texts = node.content ?? [];
  if (languages.shown === 'both') return texts;
  const wanted = languages.shown === 'first' ? languages.lang : languages.secondLang;
  const found = texts.filter(text => textOf(text, 'lang') === wanted && text.content?.length);
  return found.length ? found : texts;
}

/** One paragraph or heading in both languages. Paragraphs are numbered, so that a class can cite them. */
export const bilingualPair: BlockView = (node, context) => {
  const level = numberOf(node, 'level', 0);
  const texts = shownTexts(node, context);
  const Element = level === 3 ? 'h3' : level === 2 ? 'h2' : 'p';
  const end = node === context.last ? 'end' : undefined;
  const number = level ? null : ++context.count.paragraphs;
  return (
    <div className="row" id={number ? `p${number}` : undefined}>
      {number && (
        <a className="pair-number tabular" href={`#p${number}`} aria-label={context.words.paragraph(number)}>
          {number}
        </a>
      )}
      {texts.map((text, index) => (
        <Element key={index} className={end} lang={textOf(text, 'lang') || undefined}>
          {writeKnown(text.content, context)}
        </Element>
      ))}
    </div>
  );
};

export const bilingualText: BlockView = (node, context) => (
  <p lang={textOf(node, 'lang') || undefined}>{writeKnown(node.content, context)}</p>
);
