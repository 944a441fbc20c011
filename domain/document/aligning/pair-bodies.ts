import type { Body, BodyNode } from '../body';
import { alignBlocks } from './align';

/** The languages of a pair, in its order. */
export type PairLanguages = readonly [first: string, second: string];

const isText = ({ type }: BodyNode) => type === 'paragraph' || type === 'heading';

/**
 * Proposes the body of a bilingual story from its two versions: matching texts side by side, common pictures
 * and galleries with the texts of both, and all other blocks in sequence, starting with the first version.
 */
export function pairBodies(first: Body, second: Body, langs: PairLanguages): Body {
  const rows = alignBlocks(filled(first), filled(second));
  const content = rows.flatMap(row => pairRow(row.first, row.second, langs));
  return { type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] };
}

const filled = ({ content = [] }: Body) => content.filter(block => !isText(block) || block.content?.length);

function pairRow(first: BodyNode[], second: BodyNode[], langs: PairLanguages): BodyNode[] {
  const all = [...first, ...second];
  if (all.every(isText)) return [pairOf(first, second, langs)];
  const [one, other] = [first[0], second[0]];
  const isOneToOne = all.length === 2 && one && other;
  if (isOneToOne && isSamePicture(one, other)) return [withSecondWords(one, other)];
  if (isOneToOne && isSameGallery(one, other)) return [galleryOfBoth(one, other)];
  return [
    ...first.map(block => (isText(block) ? pairOf([block], [], langs) : block)),
    ...second.map(block => (isText(block) ? pairOf([], [block], langs) : inLanguage(block, langs[1]))),
  ];
}

const isSamePicture = (one: BodyNode, other: BodyNode) =>
  one.type === 'picture' && other.type === 'picture' && one.attrs?.media === other.attrs?.media;

/** Whether both are galleries of the same pictures in any order. */
function isSameGallery(one: BodyNode, other: BodyNode): boolean {
  if (one.type !== 'gallery' || other.type !== 'gallery') return false;
  const [first, second] = [one, other].map(({ content = [] }) => content.map(({ attrs }) => attrs?.media));
  const files = new Set(second);
  return first!.length === second!.length && first!.every(file => files.has(file));
}

function withSecondWords(one: BodyNode, other: BodyNode): BodyNode {
  const { caption = '', alt = '', credit } = other.attrs ?? {};
  const isOwn = credit !== one.attrs?.credit;
  const second = {
    secondCaption: caption,
    ...(one.type !== 'gallery' && { secondAlt: alt }),
    ...(isOwn && { secondCredit: credit }),
  };
  return { ...one, attrs: { ...one.attrs, ...second } };
}

function galleryOfBoth(one: BodyNode, other: BodyNode): BodyNode {
  const byFile = new Map(other.content?.map(picture => [picture.attrs?.media, picture]));
  const content = one.content?.map(picture =>
    withSecondWords(picture, byFile.get(picture.attrs?.media) ?? picture),
  );
  return { ...withSecondWords(one, other), ...(content && { content }) };
}

function pairOf(first: BodyNode[], second: BodyNode[], langs: PairLanguages): BodyNode {
  const heading = [...first, ...second].every(({ type }) => type === 'heading');
  const level = heading ? Number((first[0] ?? second[0])?.attrs?.level ?? 2) : 0;
  const side = (blocks: BodyNode[], lang: string): BodyNode => {
    const content = joined(blocks, lang);
    return { type: 'bilingualText', attrs: { lang }, ...(content.length && { content }) };
  };
  return {
    type: 'bilingualPair',
    attrs: { level },
    content: [side(first, langs[0]), side(second, langs[1])],
  };
}

/** Joins the texts of several blocks, with spaces where the language uses them. */
function joined(blocks: BodyNode[], lang: string): BodyNode[] {
  const space: BodyNode[] = /^(zh|ja)\b/i.test(lang) ? [] : [{ type: 'text', text: ' ' }];
  return blocks.flatMap(({ content = [] }, index) => (index ? [...space, ...content] : content));
}

/** An unpaired block whose text is marked with its language if it has none. */
function inLanguage(block: BodyNode, lang: string): BodyNode {
  const { text, marks = [], content } = block;
  if (text === undefined)
    return content ? { ...block, content: content.map(child => inLanguage(child, lang)) } : block;
  if (marks.some(({ type }) => type === 'language')) return block;
  // In the schema, links are outside language marks, and all other marks inside.
  const at = marks.findIndex(({ type }) => type !== 'link');
  const place = at < 0 ? marks.length : at;
  return { ...block, marks: marks.toSpliced(place, 0, { type: 'language', attrs: { lang } }) };
}
