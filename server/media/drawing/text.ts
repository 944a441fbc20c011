import sharp, { type OverlayOptions } from 'sharp';
import type { Hex } from '@/domain/paper/contrast';
import { drawableText, familiesFor } from './fonts';

/** A text as pixels, cropped to its visible part. */
export interface DrawnText {
  width: number;
  height: number;
  /** Whether it starts at the right. */
  fromRight: boolean;
  /** For sharp to lay over a picture, with its place. */
  layer: Pick<OverlayOptions, 'input' | 'raw'>;
}

/** These scripts have a line height with room for their ascenders, marks or descenders. */
const LINE_HEIGHTS = [
  { script: /\p{Script=Arabic}/u, factor: 0.82 },
  { script: /\p{Script=Han}/u, factor: 0.92 },
];
const LINE_HEIGHT = 1.12;
const FROM_RIGHT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

const escapeMarkup = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Draws a text with the bundled fonts, in every script that they cover.
 * @param size of its letters, in pixels
 * @param width maximum line width in pixels; a longer word is broken too
 * @returns null when nothing can be drawn
 */
export async function drawText(
  text: string,
  size: number,
  width: number,
  colour: Hex,
): Promise<DrawnText | null> {
  const drawable = await drawableText(text);
  if (!drawable) return null;
  const factor = LINE_HEIGHTS.find(({ script }) => script.test(drawable))?.factor ?? LINE_HEIGHT;
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}" line_height="${factor}">${escapeMarkup(drawable)}</span>`,
      font: `${familiesFor(drawable)}, Medium ${size}`,
      width,
      dpi: 72,
      rgba: true,
      wrap: 'word-char',
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    width: info.width,
    height: info.height,
    fromRight: FROM_RIGHT.test(drawable),
    layer: { input: data, raw: { width: info.width, height: info.height, channels: 4 } },
  };
}

/** The text in the first of these sizes in which it fits, or null when it fits in none. */
export async function fitText(
  text: string,
  sizes: number[],
  box: { width: number; height: number },
  colour: Hex,
): Promise<DrawnText | null> {
  for (const size of sizes) {
    const drawn = await drawText(text, size, box.width, colour);
    if (!drawn || (drawn.width <= box.width && drawn.height <= box.height)) return drawn;
  }
  return null;
}

/** A filled rectangle, as a layer. */
export function rectangle(
  left: number,
  top: number,
  width: number,
  height: number,
  background: Hex,
): OverlayOptions {
  return { input: { create: { width, height, channels: 3, background } }, left, top };
}
