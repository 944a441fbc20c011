import type { BodyNode } from '@/domain/document/body';
import { printedText } from '@/domain/document/second-attributes';
import { ScrollHint } from '../text/scroll-hint';
import { FigureWords } from '../text/figure-words';
import { ResponsivePicture } from '../text/picture';
import type { FigureView } from '../view';
import { textOf, type BlockView, type BodyContext } from './context';

const SIZES = {
  text: '(min-width: 48rem) 42.75rem, 100vw',
  wide: '(min-width: 80rem) 58.25rem, (min-width: 48rem) 42.75rem, 100vw',
  hung: '(min-width: 48rem) 42.75rem, 100vw',
  frame: '(min-width: 48rem) 28rem, (min-width: 30rem) 50vw, 100vw',
};

/** A picture of the body with its size, or null when it no longer exists. */
function figureOf(node: BodyNode, context: BodyContext): FigureView | null {
  const id = textOf(node, 'media');
  const size = Object.hasOwn(context.text.pictures, id) ? context.text.pictures[id] : undefined;
  if (!size) return null;
  return {
    id,
    ...size,
    alt: printedText(node.attrs, 'alt'),
    caption: printedText(node.attrs, 'caption'),
    credit: printedText(node.attrs, 'credit'),
  };
}

const isSize = (size: string): size is 'text' | 'wide' | 'hung' => Object.hasOwn(SIZES, size);

export const picture: BlockView = (node, context) => {
  const figure = figureOf(node, context);
  if (!figure) return null;
  const size = textOf(node, 'size');
  return (
    <figure className={size === 'text' ? undefined : size}>
      <ResponsivePicture picture={figure} sizes={SIZES[isSize(size) ? size : 'text']} widths={[480, 1440]} />
      <FigureWords {...figure} languages={context.languages} />
    </figure>
  );
};

/** With more pictures than this a gallery is a row that scrolls sideways. */
const IN_A_GRID = 4;

/** Several pictures with one set of words, and words of their own. */
export const gallery: BlockView = (node, context) => {
  const count = (node.content ?? []).filter(child => figureOf(child, context)).length;
  if (!count) return null;
  const row = count > IN_A_GRID && {
    className: 'frames frames--row',
    tabIndex: 0,
    role: 'region',
    'aria-label': context.words.gallery(count),
  };
  return (
    <figure className="gallery wide">
      <div {...(row || { className: 'frames' })}>{context.write(node.content)}</div>
      {row && <ScrollHint words={context.words} />}
      <FigureWords
        caption={printedText(node.attrs, 'caption')}
        credit={printedText(node.attrs, 'credit')}
        languages={context.languages}
      />
    </figure>
  );
};

export const galleryPicture: BlockView = (node, context) => {
  const figure = figureOf(node, context);
  if (!figure) return null;
  return (
    <figure>
      <ResponsivePicture picture={figure} sizes={SIZES.frame} widths={[320, 1920]} />
      <FigureWords {...figure} languages={context.languages} />
    </figure>
  );
};
