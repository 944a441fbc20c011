import sharp from 'sharp';
import type { Edge } from './coverage';
import { inkLayer, rectangle, type Hex } from './ink';
import { canDraw, drawLine } from './outlines';

const GROUND: Hex = '#17140f';
const WHITE: Hex = '#ffffff';

/** The paper's initial as a square icon, PNG; a page of text where the headline font lacks the letter. */
export function drawAppIcon(paperName: string, accent: Hex, size: number): Promise<Buffer> {
  const [initial = ''] = paperName.trim();
  const ground = sharp({ create: { width: size, height: size, channels: 3, background: GROUND } });
  const dot = rectangle(size * 0.68, size * 0.68, size * 0.09, size * 0.09);
  return ground
    .composite([
      inkLayer(canDraw(initial) ? letter(initial, size) : sheet(size), WHITE, size, size),
      inkLayer(dot, accent, size, size),
    ])
    .png()
    .toBuffer();
}

function letter(initial: string, size: number): Edge[] {
  // Within the middle 80 per cent, which every launcher shows whole.
  const { width } = drawLine(initial, size * 0.62, 0, 0);
  return drawLine(initial, size * 0.62, (size - width) / 2 - size * 0.04, size * 0.7).edges;
}

function sheet(size: number): Edge[] {
  const line = (top: number, width: number) => rectangle(size * 0.25, size * top, size * width, size * 0.05);
  return [
    ...rectangle(size * 0.25, size * 0.25, size * 0.5, size * 0.12),
    ...line(0.44, 0.5),
    ...line(0.56, 0.5),
    ...line(0.68, 0.34),
  ];
}
