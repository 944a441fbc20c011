import sharp, { type OverlayOptions } from 'sharp';
import type { Hex } from '@/domain/paper/contrast';
import { fitText, rectangle } from './text';

const GROUND: Hex = '#17140f';
const WHITE: Hex = '#ffffff';

/** The paper's initial as a square icon, PNG; a page of text where no font has the letter. */
export async function drawAppIcon(paperName: string, accent: Hex, size: number): Promise<Buffer> {
  const ground = sharp({ create: { width: size, height: size, channels: 3, background: GROUND } });
  const [dot, dotSize] = [Math.round(size * 0.77), Math.round(size * 0.09)];
  const letter = await initial(paperName, size);
  return ground
    .composite([...(letter ? [letter] : sheet(size)), rectangle(dot, dot, dotSize, dotSize, accent)])
    .png()
    .toBuffer();
}

/** A picture of an icon in another size, PNG. @param icon made by us */
export const resizeIcon = (icon: Uint8Array, size: number): Promise<Buffer> =>
  sharp(icon).resize(size, size).png().toBuffer();

/** The first letter, within the middle 80 per cent, which every launcher shows whole. */
async function initial(paperName: string, size: number): Promise<OverlayOptions | null> {
  const [first] = new Intl.Segmenter().segment(paperName.trim());
  const sizes = [0.56, 0.42, 0.3].map(part => Math.round(size * part));
  const most = Math.round(size * 0.8);
  const drawn = first && (await fitText(first.segment, sizes, { width: most, height: most }, WHITE));
  if (!drawn) return null;
  const left = Math.round((size - drawn.width) / 2 - size * 0.04);
  return { ...drawn.layer, left: Math.max(0, left), top: Math.round((size - drawn.height) / 2) };
}

function sheet(size: number): OverlayOptions[] {
  const line = (top: number, width: number, height = 0.05) => {
    const [left, down, wide, high] = [0.25, top, width, height].map(part => Math.round(size * part));
    return rectangle(left!, down!, wide!, high!, WHITE);
  };
  return [line(0.25, 0.5, 0.12), line(0.44, 0.5), line(0.56, 0.5), line(0.68, 0.34)];
}
