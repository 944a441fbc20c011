import sharp, { type Sharp } from 'sharp';

/** The picture is reduced to a square with this side in pixels, and its lowest frequencies are compared. */
const SIDE = 32;
/** An intermediate size, so that the size of the file makes no difference. */
const FIRST_SIDE = 256;
const BITS = 64;
const MAX_WAVES = 11;
const SQUARE = { fit: 'fill', kernel: 'linear' } as const;
/** Out of 255: a picture with less contrast has no shapes to compare. */
const LEAST_DEVIATION = 4;

/** `COSINES[wave][place]` of the discrete cosine transform. */
const COSINES = Array.from({ length: MAX_WAVES }, (_, wave) =>
  Array.from({ length: SIDE }, (_, place) => Math.cos(((2 * place + 1) * wave * Math.PI) / (2 * SIDE))),
);

/** The lowest frequencies, without the overall brightness: how many waves fit across and down. */
const WAVES = COSINES.flatMap((_, down) => COSINES.map((_cosines, across) => ({ across, down })))
  .filter(({ across, down }) => across + down > 0)
  .toSorted((one, other) => one.across + one.down - other.across - other.down)
  .slice(0, BITS);

/**
 * A 64-bit perceptual hash (pHash): the hashes of two pictures that look alike differ in a few bits, whatever their
 * size, format and compression. Null for a picture without contrast, such as an empty page.
 */
export async function perceptualHash(picture: Sharp): Promise<bigint | null> {
  const opaque = picture
    .flatten({ background: '#ffffff' })
    .resize(FIRST_SIDE, FIRST_SIDE, SQUARE)
    .toColourspace('b-w');
  const { data, info } = await opaque.raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const pixels = await sharp(data, { raw }).resize(SIDE, SIDE, SQUARE).toColourspace('b-w').raw().toBuffer();
  if (deviation(pixels) < LEAST_DEVIATION) return null;
  const bits = strengthsOf(pixels).map(strength => (strength > 0 ? '1' : '0'));
  return BigInt.asIntN(64, BigInt(`0b${bits.join('')}`));
}

function deviation(pixels: Uint8Array): number {
  const mean = pixels.reduce((sum, pixel) => sum + pixel, 0) / pixels.length;
  return Math.sqrt(pixels.reduce((sum, pixel) => sum + (pixel - mean) ** 2, 0) / pixels.length);
}

/** The strength of each frequency in a picture. */
function strengthsOf(pixels: Uint8Array): number[] {
  const rows = Array.from({ length: SIDE }, (_, row) => pixels.subarray(row * SIDE, (row + 1) * SIDE));
  const inRows = COSINES.map(cosines =>
    rows.map(row => row.reduce((sum, pixel, column) => sum + pixel * cosines[column]!, 0)),
  );
  return WAVES.map(({ across, down }) =>
    inRows[across]!.reduce((sum, strength, row) => sum + strength * COSINES[down]![row]!, 0),
  );
}
