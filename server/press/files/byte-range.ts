/** Part of a file, both ends included, as `Content-Range` counts them. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * The range of a file in a `Range` header: null for the whole file, as for an unsupported header or several ranges;
 * `unsatisfiable` for a range that starts after the end.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (!match || (!match[1] && !match[2])) return null;
  const [, first, last] = match;
  if (!first) {
    const length = Math.min(Number(last), size);
    return length ? { start: size - length, end: size - 1 } : 'unsatisfiable';
  }
  const start = Number(first);
  const end = last ? Math.min(Number(last), size - 1) : size - 1;
  if (last && Number(last) < start) return null;
  return start < size ? { start, end } : 'unsatisfiable';
}
