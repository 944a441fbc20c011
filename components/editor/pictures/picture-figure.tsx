'use client';
import type { NodeViewProps } from '@tiptap/react';
import { useTools } from '../context';
import { KeptTexts } from './kept-texts';
import { PictureFields } from './picture-fields';
import { PictureImage } from './picture-image';

export interface PictureAttributes {
  media: string;
  alt: string;
  caption: string;
  credit: string;
  secondAlt: string;
  secondCaption: string;
  secondCredit: string;
}

interface PictureFigureProps {
  view: NodeViewProps;
  attrs: PictureAttributes;
  size?: string;
}

/** A picture of a block with its texts. */
export function PictureFigure({ view, attrs, size }: PictureFigureProps) {
  const { picturesReadOnly } = useTools();
  return (
    <figure data-size={size} contentEditable={false}>
      <PictureImage id={attrs.media} />
      <PictureFields
        {...attrs}
        readOnly={picturesReadOnly}
        onChange={change => view.updateAttributes(change)}
      />
      <KeptTexts mediaId={attrs.media} caption={attrs.caption} credit={attrs.credit} alt={attrs.alt} />
    </figure>
  );
}
