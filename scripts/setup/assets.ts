import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, extname, join } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { OWN_TYPEFACES, typefaceFile, type OwnTypeface } from '@/domain/paper/typefaces';

const FOLDER = join('build', 'assets');
const require = createRequire(import.meta.url);

/** The source file of each typeface. */
const TYPEFACE_SOURCES: Record<OwnTypeface, string> = {
  'source-serif': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  inter: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
};

const TARGET = ['chrome123', 'firefox128', 'safari17.5'];

/** Builds the assets of pages that Next does not build: those of readers, and the composer. */
export async function buildAssets(): Promise<void> {
  const [reader, scripts, composer] = await Promise.all([readerAssets(), readerScripts(), composerAssets()]);
  const worker = await readerScript('sw.ts');
  const icon = readFileSync('components/reader/icon.svg');
  const hashed = [...reader, ...scripts, { kind: 'icon', path: 'icon.svg', contents: icon }].map(named);
  const files: Asset[] = [...hashed, ...typefaces()];
  mkdirSync(FOLDER, { recursive: true });
  const all = [...files, ...composer, { kind: 'worker', path: 'sw.js', contents: worker }];
  for (const { path, contents } of all) replaceFile(path, contents);
  const list = Object.fromEntries(all.map(({ kind, path }) => [kind, path]));
  replaceFile('list.json', JSON.stringify(list));
  const names = new Set(['list.json', ...Object.values(list)]);
  for (const name of readdirSync(FOLDER)) if (!names.has(name)) rmSync(join(FOLDER, name));
}

/** The file is replaced atomically, so that a reader gets either the complete old or the complete new one. */
function replaceFile(name: string, contents: Uint8Array | string): void {
  const path = join(FOLDER, name);
  writeFileSync(`${path}.new`, contents);
  renameSync(`${path}.new`, path);
}

interface Asset {
  /** Its kind, unique in the list; parts that other assets load are listed by name. */
  kind: string;
  /** Name of the file. */
  path: string;
  contents: Uint8Array;
}

/** The file under a name with its content's hash; a font keeps the name in its stylesheet. */
function named({ kind, path, contents }: Asset): Asset {
  if (kind === 'font') return { kind, path, contents };
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 10);
  return { kind, path: `${basename(path, extname(path))}-${hash}${extname(path)}`, contents };
}

const SHARED = {
  bundle: true,
  minify: true,
  write: false,
  outdir: FOLDER,
  target: TARGET,
  legalComments: 'none',
  loader: { '.woff2': 'file', '.woff': 'empty' },
  // Generated at runtime for each paper.
  external: ['/nameplate.woff2'],
  assetNames: '[name]-[hash]',
} satisfies BuildOptions & { write: false };

/** The stylesheets of readers' pages, which are inlined, and their font. */
export async function readerAssets(): Promise<Asset[]> {
  const { outputFiles } = await build({
    ...SHARED,
    publicPath: '/assets',
    entryPoints: {
      story: 'components/reader/story.css',
      bilingual: 'components/reader/bilingual.css',
      lists: 'components/reader/lists.css',
      search: 'components/reader/search.css',
      archive: 'components/reader/archive.css',
      embeds: 'components/reader/embeds.css',
      coverage: 'components/reader/coverage.css',
      preview: 'components/reader/preview.css',
    },
  });
  return outputFiles.map(({ path, contents }) => {
    const file = basename(path);
    const kind = extname(file) === '.css' ? basename(file, '.css') : 'font';
    return { kind, path: file, contents };
  });
}

/** The typefaces that an edition can have instead of the usual one, under names that never change. */
const typefaces = (): Asset[] =>
  OWN_TYPEFACES.map(name => ({
    kind: `typeface-${name}`,
    path: typefaceFile(name),
    contents: readFileSync(require.resolve(TYPEFACE_SOURCES[name])),
  }));

/** The scripts of readers' pages: that of most pages, that of live stories, and that of saved stories. */
export const readerScripts = async (): Promise<Asset[]> => [
  { kind: 'script', path: 'reader.js', contents: await readerScript('reader.ts') },
  { kind: 'keeper', path: 'keeper.js', contents: await readerScript('saved-stories/save-story.ts', 'esm') },
  { kind: 'follower', path: 'live.js', contents: await readerScript('coverage/live.ts') },
];

/** A script of readers' pages; a module for what pages import on demand. */
async function readerScript(file: string, format: 'iife' | 'esm' = 'iife'): Promise<Uint8Array> {
  const { outputFiles } = await build({
    ...SHARED,
    entryPoints: [`components/reader/script/${file}`],
    format,
  });
  return outputFiles[0]!.contents;
}

/** The names that a CommonJS module exports. */
const namesOf = (module: string): string[] => Object.keys(require(module));

/**
 * React is CommonJS, for which the bundler creates an object of getters in every importing module: hundreds of them
 * took 16 ms of each start. Here it is one module, and its names are bound once.
 */
const REACT_AS_MODULES: Plugin = {
  name: 'react-as-modules',
  setup({ onResolve, onLoad }) {
    const namespace = 'react';
    onResolve({ filter: /^react(-dom|-dom\/client|\/jsx-runtime)?$/ }, ({ path, kind, namespace: from }) =>
      kind === 'import-statement' && from !== namespace ? { path, namespace } : null,
    );
    onLoad({ filter: /./, namespace }, ({ path }) => ({
      contents: `import whole from '${path}'; export default whole; export const { ${namesOf(path).join()} } = whole;`,
      resolveDir: import.meta.dirname,
    }));
  },
};

/** The composer: its entry, its lazily loaded parts, and the newsroom's stylesheet with its fonts. */
export async function composerAssets(): Promise<Asset[]> {
  const { outputFiles } = await build({
    ...SHARED,
    entryPoints: { composer: 'components/composer/start.tsx', newsroom: 'app/newsroom/newsroom.css' },
    format: 'esm',
    splitting: true,
    jsx: 'automatic',
    entryNames: '[name]-[hash]',
    chunkNames: 'composer-part-[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [REACT_AS_MODULES],
  });
  return outputFiles.map(({ path, contents }) => {
    const file = basename(path);
    const kind = file.startsWith('newsroom-')
      ? 'newsroom'
      : /^composer-(?!part)/.test(file)
        ? 'composer'
        : file;
    return { kind, path: file, contents };
  });
}
