import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { readSettings } from '@/server/settings';
import { directUrl } from '@/server/store/direct-url';
import { prepareData } from './setup/prepare';

/**
 * Writes the whole paper into an archive: `npm run export -- FILE.zip`, or into an empty folder: `npm run export --
 * DIR`. Can run alongside the server. `npm run import -- ARCHIVE` imports it into an empty installation. The exit code
 * is 1 on failure, 2 when files of the media store are missing or damaged.
 */
const { positionals } = parseArgs({ allowPositionals: true });
if (!positionals[0]) {
  console.error('Usage: npm run export -- FILE.zip, or a folder');
  process.exit(1);
}
const place = resolve(positionals[0]);
const data = await prepareData(readSettings());
const { withArchiveTarget } = await import('@/server/archive/places');
const { writeArchive } = await import('@/server/archive/write-archive');
const { mediaStore } = await import('@/server/media/stores/homes');
const { programVersion } = await import('@/server/backup/run-backup');
let code = 0;
let part = '';
try {
  const { files, missing, damaged } = await withArchiveTarget(place, target =>
    writeArchive({
      ...{ databaseUrl: directUrl(), media: mediaStore(), target, version: programVersion() },
      onProgress(progress) {
        if (progress.part === part && progress.done % 1000) return;
        part = progress.part;
        console.log(`  ${part} ${progress.done}`);
      },
    }),
  );
  const lines = files.reduce((sum, file) => sum + file.lines, 0);
  const media = files.filter(({ kind }) => kind === 'media').length;
  console.log(`${lines} records and ${media} files in ${place}. It contains no passwords, keys or readers.`);
  for (const file of missing) console.error(`${file} is missing`);
  for (const file of damaged) console.error(`${file} is damaged`);
  if (missing.length || damaged.length) code = 2;
} catch (error) {
  console.error(`Not exported: ${error instanceof Error ? error.message : String(error)}`);
  code = 1;
}
await data.release();
process.exit(code);
