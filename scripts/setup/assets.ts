import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { build } from 'esbuild';

const FOLDER = join('build', 'assets');

/** Builds what readers' pages load besides pictures: one stylesheet, one font and an icon, named by their content. */
export async function buildAssets(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: { reader: 'components/reader/reader.css' },
    bundle: true,
    minify: true,
    write: false,
    outdir: FOLDER,
    target: ['chrome123', 'firefox128', 'safari17.5'],
    loader: { '.woff2': 'file' },
    assetNames: '[name]-[hash]',
  });
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const icon = readFileSync('components/reader/icon.svg');
  const files = [
    ...outputFiles.map(({ path, contents }) => ({
      kind: extname(path) === '.css' ? 'css' : 'font',
      path,
      contents,
    })),
    { kind: 'icon', path: 'icon.svg', contents: icon },
  ];
  const list: Record<string, string> = {};
  for (const { kind, path, contents } of files) {
    const hash = createHash('sha256').update(contents).digest('hex').slice(0, 10);
    // The stylesheet names the font by the hash that the bundler gave it.
    const file =
      kind === 'font' ? basename(path) : `${basename(path, extname(path))}-${hash}${extname(path)}`;
    list[kind] = file;
    writeFileSync(join(FOLDER, file), contents);
  }
  writeFileSync(join(FOLDER, 'list.json'), JSON.stringify(list));
}
