import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finishPage, type FinishedPage } from './page';

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/** The reader's stylesheet, font and icon as the build left them: file name by what it is. */
export type AssetList = Record<string, string>;

const FOLDER = join('build', 'assets');

/** Reads the list that the build wrote. */
export function assetList(): AssetList {
  return JSON.parse(readFileSync(join(FOLDER, 'list.json'), 'utf8')) as AssetList;
}

/** All assets, finished, by path. Their names hold their content's hash, so browsers keep them for ever. */
export async function loadAssets(): Promise<Map<string, FinishedPage>> {
  const assets = new Map<string, FinishedPage>();
  for (const file of Object.values(assetList())) {
    const headers = {
      'content-type': TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    };
    const body = readFileSync(join(FOLDER, file));
    assets.set(`/assets/${file}`, await finishPage({ status: 200, headers, body }));
  }
  return assets;
}
