'use client';
import type { NodeViewProps } from '@tiptap/react';
import { PICTURE_SIZES } from '@/domain/document/blocks/picture';
import { useWords } from '@/components/ui/words/words-provider';
import { useTools } from '../context';
import { FactsButton } from '../pictures/facts-button';
import { PictureFields } from '../pictures/picture-fields';
import { PictureImage } from '../pictures/picture-image';
import { KeptTexts } from '../pictures/kept-texts';
import { BlockFrame } from './block-frame';
import { BlockReplace } from './block-replace';

type Size = (typeof PICTURE_SIZES)[number];

export interface PictureAttributes {
  media: string;
  alt: string;
  caption: string;
  credit: string;
  secondAlt: string;
  secondCaption: string;
  secondCredit: string;
}

export function PictureView(view: NodeViewProps) {
  const words = useWords();
  const { picturesReadOnly } = useTools();
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
      label={words.picture.one}
      className="printed-figure"
      tools={tools}
      pictureTools={pictureTools}
    >
      <figure data-size={attrs.size} contentEditable={false}>
        <PictureImage id={attrs.media} />
        <PictureFields
          {...attrs}
          readOnly={picturesReadOnly}
          onChange={change => view.updateAttributes(change)}
        />
        <KeptTexts mediaId={attrs.media} caption={attrs.caption} credit={attrs.credit} alt={attrs.alt} />
      </figure>
    </BlockFrame>
  );
}
