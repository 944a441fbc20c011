import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { build } from 'esbuild';

const FOLDER = join('build', 'assets');

const TARGET = ['chrome123', 'firefox128', 'safari17.5'];

/** Pages that a browser may fetch before a reader asks for them: all that only read, near the pointer or the thumb. */
const SPECULATION_RULES = {
  prerender: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          {
            not: {
              href_matches: ['/newsroom*', '/api/*', '/media/*', '/*.xml', '/*.json', '/*.atom', '/*\\?*'],
            },
          },
          { not: { selector_matches: '[rel~=nofollow]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
};

/** Builds what readers' pages load besides pictures: stylesheet, font, icon, script and rules, named by their content. */
export async function buildAssets(): Promise<void> {
  const style = await build({
    entryPoints: { reader: 'components/reader/reader.css' },
    bundle: true,
    minify: true,
    write: false,
    outdir: FOLDER,
    target: TARGET,
    loader: { '.woff2': 'file' },
    assetNames: '[name]-[hash]',
  });
  const scripts = await build({
    entryPoints: { reader: 'components/reader/script/reader.ts', sw: 'components/reader/script/sw.ts' },
    bundle: true,
    minify: true,
    write: false,
    outdir: FOLDER,
    target: TARGET,
    format: 'iife',
  });
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const list: Record<string, string> = {};
  const keep = (kind: string, name: string, contents: Uint8Array | string) => {
    list[kind] = name;
    writeFileSync(join(FOLDER, name), contents);
  };
  const keepByContent = (kind: string, path: string, contents: Uint8Array | string) => {
    const hash = createHash('sha256').update(contents).digest('hex').slice(0, 10);
    keep(kind, `${basename(path, extname(path))}-${hash}${extname(path)}`, contents);
  };
  for (const { path, contents } of style.outputFiles)
    if (extname(path) === '.css') keepByContent('css', path, contents);
    // The stylesheet names the font by the hash that the bundler gave it.
    else keep('font', basename(path), contents);
  for (const { path, contents } of scripts.outputFiles)
    if (basename(path) === 'sw.js') keep('worker', 'sw.js', contents);
    else keepByContent('script', path, contents);
  keepByContent('icon', 'icon.svg', readFileSync('components/reader/icon.svg'));
  keepByContent('speculation', 'speculation.json', JSON.stringify(SPECULATION_RULES));
  writeFileSync(join(FOLDER, 'list.json'), JSON.stringify(list));
}
