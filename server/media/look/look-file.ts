import { createHash } from 'node:crypto';
import { cutPicture, inspectPicture } from '@/server/media/decoding/decoder';
import { Refused } from '@/server/problems/refused';
import { cleanSvg } from './svg';

/** The purpose of a picture of a look. */
export type LookUse = 'plate' | 'icon';

const MAX_LOOK_BYTES = 1_000_000;
/** The minimum width of a nameplate, so that it is sharp, and the maximum width that is stored. */
const PLATE_WIDTH = { least: 400, most: 1400 };
const PLATE_SHAPE = { least: 1, most: 20 };
const ICON_SIZE = 512;
/** Every page refers to it and phones load it. */
const MAX_KEPT_BYTES = 150_000;

const PNG = [0x89, 0x50, 0x4e, 0x47];

/**
 * A picture of a look as it is sent to readers: an SVG with only its shapes, or a PNG re-encoded from its pixels.
 * @throws Refused 422 for another file, or one that is too small, too large or of the wrong shape
 */
export async function lookFileOf(
  bytes: Uint8Array,
  use: LookUse,
): Promise<{ id: string; bytes: Uint8Array<ArrayBuffer> }> {
  if (bytes.length > MAX_LOOK_BYTES) throw new Refused(422, 'file-too-large', { limit: MAX_LOOK_BYTES });
  const isPng = PNG.every((byte, at) => bytes[at] === byte);
  if (use === 'icon') {
    if (!isPng) throw new Refused(422, 'not-a-png');
    return iconOf(bytes);
  }
  return isPng ? pictureOf(bytes) : drawingOf(bytes);
}

function drawingOf(source: Uint8Array) {
  const { text, width, height } = cleanSvg(source);
  requireShape(width / height);
  return kept(new TextEncoder().encode(text), { width, height }, 'svg');
}

async function pictureOf(source: Uint8Array) {
  const { width, height } = await inspectPicture(source);
  if (width < PLATE_WIDTH.least) throw new Refused(422, 'picture-too-small', { limit: PLATE_WIDTH.least });
  requireShape(width / height);
  const size = Math.min(width, PLATE_WIDTH.most);
  const bytes = await cutPicture(async () => source, { width: size, format: 'webp' });
  return kept(
    Uint8Array.from(bytes!),
    { width: size, height: Math.max(1, Math.round((height * size) / width)) },
    'webp',
  );
}

async function iconOf(source: Uint8Array) {
  const { width, height } = await inspectPicture(source);
  if (width !== height) throw new Refused(422, 'not-square');
  if (width < 192) throw new Refused(422, 'picture-too-small', { limit: 192 });
  const bytes = await cutPicture(async () => source, { width: ICON_SIZE, height: ICON_SIZE, format: 'png' });
  return kept(Uint8Array.from(bytes!), { width: ICON_SIZE, height: ICON_SIZE }, 'png');
}

/** @throws Refused 422 */
function requireShape(shape: number): void {
  if (shape < PLATE_SHAPE.least || shape > PLATE_SHAPE.most) throw new Refused(422, 'wrong-shape');
}

/** @throws Refused 422 */
function kept(
  bytes: Uint8Array<ArrayBuffer>,
  { width, height }: { width: number; height: number },
  type: 'svg' | 'webp' | 'png',
) {
  if (bytes.length > MAX_KEPT_BYTES && type !== 'png')
    throw new Refused(422, 'file-too-large', { limit: MAX_KEPT_BYTES });
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return { id: `${digest}-${width}x${height}.${type}`, bytes };
}
