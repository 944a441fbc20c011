import type { BodyNode } from '@/domain/document/body';
import { safeHref } from '@/domain/document/links';
import { directionOf } from '@/domain/language/direction';
import { element } from '@/domain/xml';
import { hasMark, marksOf, textOf, type InlineWriters } from '../exported-story';
import { commentEnds, commentStarts } from './comments';
import type { WordState } from './word-state';

/** The text of paragraphs as runs of Word, with comments and tracked changes. */
export const INLINE: InlineWriters<WordState> = {
  text(node, state) {
    const tag = hasMark(node, 'deletion') ? 'w:delText' : 'w:t';
    return run(node, element(tag, node.text ?? '', { 'xml:space': 'preserve' }), state);
  },
  hardBreak: (node, state) => run(node, '<w:br/>', state),
  footnote(node, state) {
    const id = state.footnote(textOf(node, 'text'));
    const reference = element('w:footnoteReference', '', { 'w:id': String(id) });
    return run(node, reference, state, '<w:rStyle w:val="FootnoteReference"/>');
  },
  // A property of the paragraph: see `endProperties`.
  paragraphEnd: () => '',
};

function run(node: BodyNode, content: string, state: WordState, style = ''): string {
  const { starting, ending } = state.threadsAt(node);
  let xml = element('w:r', [properties(node, style), content]);
  const [deletion] = marksOf(node, 'deletion');
  if (deletion) xml = element('w:del', [xml], state.change(deletion));
  const [insertion] = marksOf(node, 'insertion');
  if (insertion) xml = element('w:ins', [xml], state.change(insertion));
  const [link] = marksOf(node, 'link');
  if (link) xml = linked(String(link.href), xml, state);
  return commentStarts(starting, state) + xml + commentEnds(ending, state);
}

function properties(node: BodyNode, style: string): string {
  const lang = marksOf(node, 'language')[0]?.lang;
  const on = [
    style,
    style === '' && hasMark(node, 'link') ? '<w:rStyle w:val="Hyperlink"/>' : '',
    hasMark(node, 'bold') ? '<w:b/><w:bCs/>' : '',
    hasMark(node, 'italic') ? '<w:i/><w:iCs/>' : '',
    hasMark(node, 'superscript') ? '<w:vertAlign w:val="superscript"/>' : '',
    hasMark(node, 'subscript') ? '<w:vertAlign w:val="subscript"/>' : '',
    typeof lang === 'string' ? languageProperties(lang) : '',
  ].join('');
  return on && `<w:rPr>${on}</w:rPr>`;
}

/** The language of a text, and its direction unless it is left to right. */
export const languageProperties = (lang: string): string =>
  (directionOf(lang) === 'rtl' ? '<w:rtl/>' : '') +
  element('w:lang', '', { 'w:val': lang, 'w:eastAsia': lang, 'w:bidi': lang });

/** Runs linked to an address; unlinked when the address is not safe. */
export function linked(href: string, runs: string, state: WordState): string {
  const safe = safeHref(href);
  if (safe === null) return runs;
  return element('w:hyperlink', [runs], {
    'r:id': state.link(new URL(safe, state.story.context.pageUrl).href),
  });
}

/** Plain words as a run. */
export const words = (text: string, format = ''): string =>
  text
    .split('\n')
    .map(
      line =>
        `<w:r>${format && `<w:rPr>${format}</w:rPr>`}${element('w:t', line, { 'xml:space': 'preserve' })}</w:r>`,
    )
    .join('<w:r><w:br/></w:r>');

/** The tracked change of the end of a paragraph. */
export function endProperties({ content = [] }: BodyNode, state: WordState): string {
  const end = content.find(({ type }) => type === 'paragraphEnd');
  if (!end) return '';
  const changes = (['insertion', 'deletion'] as const).flatMap(kind =>
    marksOf(end, kind).map(change =>
      element(kind === 'insertion' ? 'w:ins' : 'w:del', '', state.change(change)),
    ),
  );
  return changes.length ? element('w:rPr', changes) : '';
}
