import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { build } from 'esbuild';

const FOLDER = join('build', 'assets');

/** Builds what readers' pages load besides pictures: one stylesheet and one font, named by their content. */
export async function buildAssets(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: { reader: 'components/reader/reader.css' },
    bundle: true,
    minify: true,
    write: false,
    outdir: FOLDER,
    target: ['chrome123', 'firefox128', 'safari17.5'],
    loader: { '.woff2': 'file', '.svg': 'file' },
    assetNames: '[name]-[hash]',
  });
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const list: Record<string, string> = {};
  for (const { path, contents } of outputFiles) {
    const extension = extname(path);
    const hash = createHash('sha256').update(contents).digest('hex').slice(0, 10);
    const file = extension === '.css' ? `reader-${hash}.css` : basename(path);
    list[extension === '.css' ? 'css' : extension === '.woff2' ? 'font' : basename(path)] = file;
    writeFileSync(join(FOLDER, file), contents);
  }
  writeFileSync(join(FOLDER, 'list.json'), JSON.stringify(list));
}
