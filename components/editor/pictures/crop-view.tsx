import { CROP_RATIOS, cropArea, offeredWidths, pictureAddress, type CropRatio } from '@/domain/media/media';

/** The format of a picture that the page shows too. */
export function formAddress(id: string, originalWidth: number): string {
  const widths = offeredWidths(originalWidth);
  return pictureAddress(id, widths.find(width => width >= 640) ?? widths.at(-1)!, 'jpg');
}

interface CropViewProps {
  id: string;
  picture: { width: number; height: number; focusX: number; focusY: number };
  ratio: CropRatio;
}

/** Preview of a crop. */
export function CropView({ id, picture, ratio }: CropViewProps) {
  const { left, top, width, height } = cropArea(picture, CROP_RATIOS[ratio]);
  return (
    <svg
      className="crop"
      viewBox={`${left} ${top} ${width} ${height}`}
      role="img"
      aria-label={ratio.replace('x', ':')}
    >
      <image href={formAddress(id, picture.width)} width={picture.width} height={picture.height} />
    </svg>
  );
}
