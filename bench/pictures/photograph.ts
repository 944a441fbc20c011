import sharp from 'sharp';

const WIDTH = 6000;
const HEIGHT = 4000;
/** The widths of the layers of detail, coarse to fine, and the standard deviation of their brightness. */
const LAYERS = [
  [16, 55],
  [60, 40],
  [240, 30],
  [960, 22],
  [3000, 12],
] as const;
const EDGES = 220;
const QUALITY = 94;

/**
 * A JPEG of 24 megapixels with detail at every scale, hard edges and grain, as from a camera; different on each call.
 */
export async function photograph(): Promise<Buffer> {
  const [ground, ...finer] = await Promise.all(LAYERS.map(([width, spread]) => noise(width, spread)));
  const layers = [
    { input: edges(), blend: 'over' as const },
    ...finer.map(layerOf),
    layerOf(await noise(WIDTH, 9)),
  ];
  return sharp(ground).composite(layers).jpeg({ quality: QUALITY }).toBuffer();
}

const layerOf = (input: Buffer) => ({ input, blend: 'soft-light' as const });

/** Noise of a width, enlarged to the size of the photograph. */
function noise(width: number, sigma: number): Promise<Buffer> {
  const height = Math.ceil((width * HEIGHT) / WIDTH);
  const create = {
    ...{ width, height, channels: 3 as const, background: '#808080' },
    noise: { type: 'gaussian' as const, mean: 128, sigma },
  };
  return sharp({ create })
    .resize(WIDTH, HEIGHT, { fit: 'fill', kernel: 'cubic' })
    .png({ compressionLevel: 0 })
    .toBuffer();
}

/** Shapes with hard edges, as of houses and people. */
function edges(): Buffer {
  const part = (most: number) => Math.round(Math.random() * most);
  const shapes = Array.from({ length: EDGES }, () => {
    const [x, y, size] = [part(WIDTH), part(HEIGHT), 40 + part(700)];
    const points = Array.from({ length: 4 }, () => `${x + part(size)},${y + part(size)}`).join(' ');
    const colour = `rgb(${part(255)},${part(255)},${part(255)})`;
    return `<polygon points="${points}" fill="${colour}" fill-opacity="${0.3 + Math.random() * 0.6}"/>`;
  });
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${shapes.join('')}</svg>`,
  );
}
