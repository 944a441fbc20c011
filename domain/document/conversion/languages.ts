import { Fragment, type Node } from 'prosemirror-model';

/** The languages of an edition's texts; two only in a bilingual edition. */
export interface TextLanguages {
  first: string;
  second: string | null;
}

const isChinese = (lang: string) => /^zh\b/i.test(lang);

/** The side of a pair for a text: by its language mark if there is one, else by its script. */
export function sideOf(content: Fragment, lang: string | null, { first, second }: TextLanguages): 0 | 1 {
  const named = lang ?? languageOf(content);
  if (named) return named === second ? 1 : 0;
  if (second === null || isChinese(first) === isChinese(second)) return 0;
  const text = content.textBetween(0, content.size, ' ');
  const hanzi = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (!letters) return 0;
  // A Chinese character counts about as much as a word, so a name in Latin letters does not decide.
  return isChinese(first) === hanzi * 3 > letters - hanzi ? 0 : 1;
}

/** The language mark that covers a whole text, if there is one. */
function languageOf(content: Fragment): string | null {
  let found: string | null | undefined;
  content.forEach(node => {
    const mark = node.marks.find(({ type }) => type.name === 'language');
    const lang = (mark?.attrs.lang as string | undefined) ?? null;
    found = found === undefined || found === lang ? lang : null;
  });
  return found ?? null;
}

/** A text with a language mark where it has none. */
export function inLanguage(content: Fragment, lang: string): Fragment {
  return mapped(content, node => {
    const mark = node.type.schema.marks.language!;
    return mark.isInSet(node.marks) ? node : node.mark(mark.create({ lang }).addToSet(node.marks));
  });
}

/** A text without the language marks that repeat the language of its block. */
export function withoutLanguage(content: Fragment, lang: string): Fragment {
  return mapped(content, node =>
    node.mark(node.marks.filter(({ type, attrs }) => type.name !== 'language' || attrs.lang !== lang)),
  );
}

function mapped(content: Fragment, change: (node: Node) => Node): Fragment {
  const nodes: Node[] = [];
  content.forEach(node => void nodes.push(change(node)));
  return Fragment.fromArray(nodes);
}
