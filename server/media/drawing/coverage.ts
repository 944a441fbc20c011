/** A straight piece of an outline: from x, y to x, y in pixels. Outlines are closed. */
export type Edge = [number, number, number, number];

/** Lines on which each row of pixels is probed; across a row coverage is exact. */
const PROBES = 8;

/**
 * How much of each pixel lies inside the outlines, 0 to 255, row by row: whatever an outline goes round, a second one
 * in the opposite direction cuts out. What lies outside the picture is cut off.
 */
export function coverageOf(edges: Edge[], width: number, height: number): Uint8Array {
  const crossings: { x: number; turn: number }[][] = Array.from({ length: height * PROBES }, () => []);
  for (const [x0, y0, x1, y1] of edges) {
    const [top, bottom] = [Math.min(y0, y1), Math.max(y0, y1)];
    const first = Math.max(0, Math.ceil(top * PROBES - 0.5));
    const last = Math.min(crossings.length - 1, Math.ceil(bottom * PROBES - 0.5) - 1);
    for (let probe = first; probe <= last; probe++) {
      const y = (probe + 0.5) / PROBES;
      crossings[probe]!.push({ x: x0 + ((y - y0) / (y1 - y0)) * (x1 - x0), turn: y1 > y0 ? 1 : -1 });
    }
  }
  const sums = new Float32Array(width * height);
  crossings.forEach((found, probe) => {
    const row = Math.floor(probe / PROBES) * width;
    found.sort((one, other) => one.x - other.x);
    let winding = 0;
    found.forEach(({ x, turn }, index) => {
      winding += turn;
      if (winding !== 0 && index + 1 < found.length) addSpan(sums, row, width, x, found[index + 1]!.x);
    });
  });
  return Uint8Array.from(sums, sum => Math.round(Math.min(1, sum / PROBES) * 255));
}

function addSpan(sums: Float32Array, row: number, width: number, from: number, to: number): void {
  const [start, end] = [Math.max(0, from), Math.min(width, to)];
  for (let pixel = Math.floor(start); pixel < end; pixel++)
    sums[row + pixel]! += Math.min(end, pixel + 1) - Math.max(start, pixel);
}
