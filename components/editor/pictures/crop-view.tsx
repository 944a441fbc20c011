import { CROP_RATIOS, cropArea, pictureAddress, widthAtMost, type CropRatio } from '@/domain/media/media';

/** The format of a picture that the page shows too. */
export function formAddress(id: string, originalWidth: number): string {
  return pictureAddress(id, widthAtMost(originalWidth, 960), 'webp');
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
