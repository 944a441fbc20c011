import type { OverlayOptions } from 'sharp';
import { coverageOf, type Edge } from './coverage';

/** A colour as the stylesheet writes it: `#0b5a66`. */
export type Hex = `#${string}`;

/** Outlines filled with a colour, as a layer for sharp to lay over a picture of this size. */
export function inkLayer(edges: Edge[], colour: Hex, width: number, height: number): OverlayOptions {
  const coverage = coverageOf(edges, width, height);
  const [red, green, blue] = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16));
  const pixels = Buffer.alloc(coverage.length * 4);
  coverage.forEach((alpha, index) => pixels.set([red!, green!, blue!, alpha], index * 4));
  return { input: pixels, raw: { width, height, channels: 4 } };
}

/** A filled rectangle as outlines. */
export function rectangle(left: number, top: number, width: number, height: number): Edge[] {
  const [right, bottom] = [left + width, top + height];
  return [
    [left, top, right, top],
    [right, top, right, bottom],
    [right, bottom, left, bottom],
    [left, bottom, left, top],
  ];
}
