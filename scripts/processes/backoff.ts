const LEAST_MS = 250;
const MOST_MS = 30_000;
const LONG_MS = 60_000;

/** Whether a process ran for so long that its death is not one of a row. */
export const hasRunLong = (milliseconds: number): boolean => milliseconds >= LONG_MS;

/** How long to wait before a process starts again that died soon so often in a row. */
export const backoffMs = (failures: number): number =>
  failures === 0 ? 0 : Math.min(MOST_MS, LEAST_MS * 2 ** Math.min(failures - 1, 10));
