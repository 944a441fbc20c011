import { focusClass } from '@/domain/media/focus';
import { offeredWidths, pictureAddress } from '@/domain/media/media';
import type { PictureView } from '../view';
import { inOneLine } from './page-languages';

/** The widest offered form up to the requested width, or the narrowest. */
export function fallbackWidth(originalWidth: number, most: number): number {
  const offered = offeredWidths(originalWidth);
  return offered.findLast(width => width <= most) ?? offered[0]!;
}

interface ResponsivePictureProps {
  picture: PictureView;
  /**
   * The `sizes` of its place on the page, at most 8% off. Browsers that measure the place of lazy pictures themselves
   * (https://html.spec.whatwg.org/multipage/images.html#sizes-attributes, `auto`) do not need it.
   */
  sizes: string;
  /** The narrowest and widest forms worth offering in that place. */
  widths: readonly [number, number];
  /** The first picture of a page, which its head names so that it is loaded before the rest of the page is there. */
  first?: boolean;
}

/** A picture in the forms for its position: AVIF in several widths, with one JPEG as a fallback. */
export function ResponsivePicture(props: ResponsivePictureProps) {
  const { picture, widths: range, first } = props;
  const [least, most] = range;
  const sizes = first ? props.sizes : `auto, ${props.sizes}`;
  const offered = offeredWidths(picture.width);
  const fitting = offered.filter(width => width >= least && width <= most);
  const widths = fitting.length ? fitting : [fallbackWidth(picture.width, most)];
  const srcset = widths.map(width => `${pictureAddress(picture.id, width, 'avif')} ${width}w`).join(', ');
  const fallback = pictureAddress(picture.id, fallbackWidth(picture.width, Math.min(most, 960)), 'jpg');
  const element = (
    <picture>
      <source type="image/avif" srcSet={srcset} sizes={sizes} />
      <img
        src={fallback}
        // `auto` of a source counts only where it is here, too.
        sizes={first ? undefined : sizes}
        className={picture.focus && focusClass(picture.focus)}
        alt={inOneLine(picture.alt)}
        width={picture.width}
        height={picture.height}
        loading={first ? undefined : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
      />
    </picture>
  );
  if (!first) return element;
  return (
    <>
      {/* React moves it to the head. */}
      <link
        rel="preload"
        as="image"
        type="image/avif"
        href={fallback}
        imageSrcSet={srcset}
        imageSizes={sizes}
        fetchPriority="high"
      />
      {element}
    </>
  );
}
