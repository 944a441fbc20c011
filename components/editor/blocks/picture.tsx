'use client';
import type { NodeViewProps } from '@tiptap/react';
import { PICTURE_SIZES } from '@/domain/document/blocks/picture';
import { useWords } from '@/components/ui/words/words-provider';
import { FactsButton } from '../pictures/facts-button';
import { PictureFigure, type PictureAttributes } from '../pictures/picture-figure';
import { BlockFrame } from './block-frame';
import { BlockReplace } from './block-replace';

type Size = (typeof PICTURE_SIZES)[number];

export function PictureView(view: NodeViewProps) {
  const words = useWords();
  const attrs = view.node.attrs as PictureAttributes & { size: Size };
  const tools = (
    <span className="segmented" role="group" aria-label={words.picture.size}>
      {PICTURE_SIZES.map(size => (
        <button
          key={size}
          type="button"
          aria-pressed={attrs.size === size}
          onClick={() => view.updateAttributes({ size })}
        >
          {words.picture.sizes[size]}
        </button>
      ))}
    </span>
  );
  const pictureTools = (
    <>
      <FactsButton id={attrs.media} />
      <BlockReplace {...view} />
    </>
  );
  return (
    <BlockFrame
      of={view}
      label={words.blockNames.picture}
      className="printed-figure"
      tools={tools}
      pictureTools={pictureTools}
    >
      <PictureFigure view={view} attrs={attrs} size={attrs.size} />
    </BlockFrame>
  );
}
