import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_LAYOUTS, type PageLayout } from '@/domain/paper/stylesheets';
import { BEST_BROTLI_QUALITY, finishPage, type FinishedPage } from '../cache/page';
import { FILE_HEADERS, FILE_POLICY, WORKER_POLICY } from '../headers';

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/** The assets of readers' pages from the build: file name by purpose. */
export type AssetList = Record<string, string>;

const FOLDER = join('build', 'assets');

/** Reads the list that the build wrote. */
export function assetList(): AssetList {
  return JSON.parse(readFileSync(join(FOLDER, 'list.json'), 'utf8')) as AssetList;
}

/** The stylesheets of readers' pages, which are inlined. */
const STYLES = new Set<string>(PAGE_LAYOUTS);

/** Reads the rules of each layout of readers' pages. */
export function readerStyles(): Record<PageLayout, string> {
  const list = assetList();
  const rules = PAGE_LAYOUTS.map(layout => [
    layout,
    readFileSync(join(FOLDER, list[layout]!), 'utf8').trim(),
  ]);
  return Object.fromEntries(rules) as Record<PageLayout, string>;
}

/** Browsers revalidate the service worker, which has a fixed address. */
const WORKER = '/sw.js';

/** The file of an asset at a path; null when there is none. */
export function assetAt(path: string): { type: string; bytes: Buffer } | null {
  const file = Object.values(assetList()).find(name => path === `/assets/${name}`);
  return file ? { type: contentTypeOf(file), bytes: readFileSync(join(FOLDER, file)) } : null;
}

/** Assets that readers wait for on a first visit. */
const OF_READERS = new Set(['script', 'follower']);

/** All assets that have an address, finished, by path. Their names contain a hash of their content, so browsers cache them permanently. */
export async function loadAssets(): Promise<Map<string, FinishedPage>> {
  const assets = new Map<string, FinishedPage>();
  for (const [kind, file] of Object.entries(assetList())) {
    if (STYLES.has(kind)) continue;
    const isWorker = kind === 'worker';
    const headers = {
      ...FILE_HEADERS,
      'content-security-policy': isWorker ? WORKER_POLICY : FILE_POLICY,
      'content-type': contentTypeOf(file),
      'cache-control': isWorker ? 'no-cache' : 'public, max-age=31536000, immutable',
    };
    const body = readFileSync(join(FOLDER, file));
    const quality = OF_READERS.has(kind) ? BEST_BROTLI_QUALITY : undefined;
    const finished = await finishPage({ status: 200, headers, body }, undefined, quality);
    assets.set(isWorker ? WORKER : `/assets/${file}`, finished);
  }
  return assets;
}

/** The media type of a file by its extension. */
export function contentTypeOf(file: string): string {
  return TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
