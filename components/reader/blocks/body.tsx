import { Fragment, type ReactNode } from 'react';
import type { BodyNode } from '@/domain/document/body';
import { readableBlocks } from '@/domain/document/public/readable-blocks';
import type { BodyContext } from './context';
import { writeMarked } from './marks';
import { viewOf } from './views';
import { PrintedLinks } from './printed-links';
import { Footnotes } from './footnotes';
import type { PageLanguages } from '../text/page-languages';
import type { BodyView } from '../view';
import { wordsFor } from '../words';

/** Blocks that may follow the end of a text and do not carry its end mark. */
const ASIDES = new Set([
  'picture',
  'gallery',
  'factBox',
  'table',
  'embed',
  'audio',
  'video',
  'relatedStory',
  'divider',
]);

function lastOfText(blocks: BodyNode[]): BodyNode | null {
  const last = blocks.findLast(block => !ASIDES.has(block.type));
  return last?.type === 'paragraph' || last?.type === 'bilingualPair' ? last : null;
}

/** Renders one block; an error in it drops the block, its footnotes and links, but nothing else. */
export function guarded(block: BodyNode, context: BodyContext): ReactNode {
  const notes = context.footnotes.length;
  const links = context.links.length;
  const { paragraphs } = context.count;
  try {
    return context.write([block]);
  } catch {
    context.footnotes.length = notes;
    context.links.length = links;
    context.count.paragraphs = paragraphs;
    return null;
  }
}

/** Consecutive rows in both languages share one frame. */
function framed(blocks: BodyNode[], context: BodyContext): ReactNode[] {
  const framed: ReactNode[] = [];
  let rows: ReactNode[] = [];
  blocks.forEach((block, index) => {
    const written = <Fragment key={index}>{guarded(block, context)}</Fragment>;
    if (block.type !== 'bilingualPair') {
      framed.push(written);
      return;
    }
    rows.push(written);
    if (blocks[index + 1]?.type === 'bilingualPair') return;
    framed.push(
      <div key={index} className="rows">
        {rows}
      </div>,
    );
    rows = [];
  });
  return framed;
}

interface WritingProps {
  text: BodyView;
  languages: PageLanguages;
  /** Empty where the page has no other text. */
  idPrefix?: string;
}

/** What is needed to write blocks of a text, with nothing written yet. */
export function writingOf({ text, languages, idPrefix = '' }: WritingProps): BodyContext {
  const context: BodyContext = {
    text,
    languages,
    words: wordsFor(text.frame.edition.lang),
    write: nodes => writeMarked(nodes ?? [], node => viewOf(node.type)?.(node, context), context.links),
    known: false,
    first: null,
    last: null,
    idPrefix,
    footnotes: [],
    links: [],
    count: { paragraphs: 0, boxes: 0 },
  };
  return context;
}

/** What follows the blocks of a text: its footnotes, and on paper the addresses of its links. */
export function AfterBlocks({ context }: { context: BodyContext }) {
  const { text, languages, words, footnotes, links, idPrefix } = context;
  return (
    <>
      <Footnotes texts={footnotes} languages={languages} words={words} idPrefix={idPrefix} />
      <PrintedLinks hrefs={links} origin={text.frame.origin} words={words} />
    </>
  );
}

/** A text, block by block, with its footnotes. `id`: for links to it. */
export function StoryBody({
  text,
  languages,
  id,
}: {
  text: BodyView;
  languages: PageLanguages;
  id?: string;
}) {
  const blocks = readableBlocks(text.body);
  const [opening] = blocks;
  const context = writingOf({ text, languages });
  context.first = opening?.type === 'paragraph' && blocks.length > 3 ? opening : null;
  context.last = lastOfText(blocks);
  const written = framed(blocks, context);
  return (
    <div className="body" id={id}>
      {written}
      <AfterBlocks context={context} />
    </div>
  );
}
