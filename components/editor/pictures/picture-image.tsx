'use client';
import { offeredWidths, pictureAddress, pictureSrcset } from '@/domain/media/media';
import { useWords } from '@/components/ui/words/words-provider';
import { useTools } from '../context';

/**
 * A picture at page width. Its alternative text is in the field below, so the image itself has none.
 */
export function PictureImage({ id }: { id: string }) {
  const picture = useTools().pictures[id];
  const words = useWords();
  if (!picture)
    return (
      <div className="pic-gone">
        <img src={pictureAddress(id, 320, 'jpg')} alt={words.picture.gone} />
      </div>
    );
  const widths = offeredWidths(picture.width);
  return (
    <picture>
      <source type="image/webp" srcSet={pictureSrcset(picture, 'webp')} sizes="684px" />
      <img
        src={pictureAddress(id, widths.find(width => width >= 640) ?? widths.at(-1) ?? 320, 'jpg')}
        srcSet={pictureSrcset(picture, 'jpg')}
        sizes="684px"
        width={picture.width}
        height={picture.height}
        alt=""
        draggable={false}
      />
    </picture>
  );
}
