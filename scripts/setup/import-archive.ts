import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSettings } from '@/server/settings';
import { prepareData } from './prepare';

/** Imports the paper of an archive into an empty DATA_DIR or database, and exits. */
export async function importArchive(place: string): Promise<never> {
  const settings = readSettings();
  const data = await prepareData(settings);
  const { readArchive } = await import('@/server/archive/read-archive');
  const { mediaStore } = await import('@/server/media/stores/homes');
  mkdirSync(join(settings.dataDir, 'media'), { recursive: true });
  let part = '';
  let code = 0;
  try {
    const { ownerUrl } = data;
    const manifest = await readArchive(resolve(place), {
      ...{ ownerUrl, media: mediaStore(), now: new Date() },
      onProgress(progress) {
        if (progress.part !== part) console.log(`  ${(part = progress.part)}`);
      },
    });
    for (const { kind, lines } of manifest.files) if (lines) console.log(`  ${lines} ${kind}`);
    for (const file of manifest.missing) console.error(`${file} was not in the archive`);
    for (const file of manifest.damaged) console.error(`${file} was damaged before it was archived`);
    console.log(
      'The paper is imported, without passwords: npm run admin:create creates an account to sign in with.',
    );
  } catch (error) {
    console.error(`Nothing was imported: ${error instanceof Error ? error.message : String(error)}`);
    code = 1;
  }
  await data.shutDown();
  process.exit(code);
}
