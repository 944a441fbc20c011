import { Fragment, type ReactNode } from 'react';
import type { BodyNode } from '@/domain/document/body';
import { withoutEmptyBlocks } from '@/domain/document/empty-blocks';
import { publicBody } from '@/domain/document/public-body';
import { validateBody } from '@/domain/document/validate';
import type { BodyContext } from '../blocks/context';
import { writeMarked } from '../blocks/marks';
import { viewOf } from '../blocks/views';
import { Footnotes } from './footnotes';
import type { PageLanguages } from '../text/page-languages';
import type { BodyView } from '../view';
import { wordsFor } from '../words';

/** A block as the schema reads it, with all its attributes; null for one that the schema does not accept. */
function soundBlock(block: BodyNode): BodyNode | null {
  const check = validateBody({ type: 'doc', content: [block] });
  return check.ok ? (check.body.content?.[0] ?? null) : null;
}

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

/** Writes one block; what goes wrong in it costs the block, and its footnotes, but nothing else. */
function guarded(block: BodyNode, context: BodyContext): ReactNode {
  const notes = context.footnotes.length;
  const { paragraphs } = context.count;
  try {
    return context.write([block]);
  } catch {
    context.footnotes.length = notes;
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

/** A text, block by block, with its footnotes. */
export function StoryBody({ text, languages }: { text: BodyView; languages: PageLanguages }) {
  const sound = (text.body.content ?? []).map(soundBlock).filter(block => block !== null);
  // A body that was stored past the newsroom may still hold what is its own.
  const blocks = withoutEmptyBlocks(publicBody({ type: 'doc', content: sound }).content ?? []);
  const [opening] = blocks;
  const context: BodyContext = {
    text,
    languages,
    words: wordsFor(text.frame.edition.lang),
    write: nodes => writeMarked(nodes ?? [], node => viewOf(node.type)?.(node, context)),
    known: false,
    first: opening?.type === 'paragraph' && blocks.length > 3 ? opening : null,
    last: lastOfText(blocks),
    footnotes: [],
    count: { paragraphs: 0, boxes: 0 },
  };
  const written = framed(blocks, context);
  return (
    <div className="body">
      {written}
      <Footnotes texts={context.footnotes} languages={languages} words={context.words} />
    </div>
  );
}
