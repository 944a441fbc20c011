import { CROP_RATIOS, cropArea, offeredWidths, pictureAddress, type CropRatio } from '@/domain/media/media';
import type { KnownPicture } from './facts-api';

/** The form that the page shows too. */
function addressOf(id: string, originalWidth: number): string {
  const widths = offeredWidths(originalWidth);
  return pictureAddress(id, widths.find(width => width >= 640) ?? widths.at(-1)!, 'jpg');
}

interface CropViewProps {
  id: string;
  picture: KnownPicture;
  ratio: CropRatio;
}

/** What a crop will show. */
export function CropView({ id, picture, ratio }: CropViewProps) {
  const { left, top, width, height } = cropArea(picture, CROP_RATIOS[ratio]);
  return (
    <svg className="crop" viewBox={`${left} ${top} ${width} ${height}`} role="img" aria-label={ratio}>
      <image href={addressOf(id, picture.width)} width={picture.width} height={picture.height} />
    </svg>
  );
}

interface FocusViewProps {
  id: string;
  picture: KnownPicture;
  onFocus(focus: { focusX: number; focusY: number }): void;
}

/** The whole picture with its focus; a press moves it. The fields beside it do the same from the keyboard. */
export function FocusView({ id, picture, onFocus }: FocusViewProps) {
  const { width, height, focusX, focusY } = picture;
  const radius = Math.max(width, height) / 40;
  return (
    <svg
      className="focus-view"
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      onClick={event => {
        const box = event.currentTarget.getBoundingClientRect();
        const within = (part: number) => Math.min(1, Math.max(0, part));
        onFocus({
          focusX: within((event.clientX - box.left) / box.width),
          focusY: within((event.clientY - box.top) / box.height),
        });
      }}
    >
      <image href={addressOf(id, width)} width={width} height={height} />
      <circle cx={focusX * width} cy={focusY * height} r={radius} />
    </svg>
  );
}
