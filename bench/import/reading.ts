import { WxrParser } from '@/domain/imports/wordpress/wxr-parser';
import { wordpressExport } from './wordpress';

const MEGABYTE = 1_000_000;

/**
 * Parses a generated WordPress export of this many bytes.
 * @returns the peak memory after the first tenth and after all, in megabytes
 */
export async function readLargeExport(bytes: number) {
  const parser = new WxrParser();
  const decoder = new TextDecoder();
  const began = performance.now();
  let [read, items, early, most] = [0, 0, 0, 0];
  for await (const chunk of wordpressExport(Infinity, 0)) {
    for (const _ of parser.write(decoder.decode(chunk, { stream: true }))) items++;
    read += chunk.length;
    if (items % 200 === 0) {
      most = Math.max(most, process.memoryUsage.rss() / MEGABYTE);
      if (read < bytes / 10) early = most;
    }
    if (read >= bytes) break;
  }
  return { items, early, most, seconds: (performance.now() - began) / 1000 };
}
