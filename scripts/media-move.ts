import { parseArgs } from 'node:util';
import { nameOfHome } from '@/server/media-settings';
import { readSettings } from '@/server/settings';
import { prepareData } from './setup/prepare';

/**
 * Copies all pictures and recordings to another media store: `npm run media:move -- --to s3://BUCKET/PREFIX`, or `--to
 * folder`. Can run alongside the server; a stopped run resumes when started again. The exit code is 1 when it did not
 * finish, 2 when files differ from their records.
 */
const PRINTED_EVERY = 1000;

const { values } = parseArgs({ options: { to: { type: 'string' } } });
const settings = readSettings();
const data = await prepareData(settings);
const { homeNamed, storeAt } = await import('@/server/media/stores/homes');
const { whyUnusable } = await import('@/server/media/stores/examine-store');
const { moveMedia, MoveProgress } = await import('@/server/media/stores/move-media');
let code = 1;
try {
  code = await move(values.to ?? '');
} catch (error) {
  console.error(
    `Stopped: ${error instanceof Error ? error.message : String(error)}. Run it again to resume.`,
  );
}
await data.release();
process.exit(code);

async function move(wanted: string): Promise<number> {
  const to = isHome(wanted) ? homeNamed(wanted) : null;
  if (!to) {
    console.error('Usage: npm run media:move -- --to s3://BUCKET/PREFIX, or --to folder');
    return 1;
  }
  const unusable = await whyUnusable(to);
  if (unusable) {
    console.error(unusable);
    return 1;
  }
  const homes = [settings.media.to, settings.media.from].filter(home => home !== null);
  let found = 0;
  for (const home of homes.filter(one => nameOfHome(one) !== nameOfHome(to))) {
    const names = { from: nameOfHome(home), to: nameOfHome(to) };
    const progress = new MoveProgress(settings.dataDir, names);
    const after = await progress.after();
    if (after) console.log(`Resuming after ${after}.`);
    let printed = 0;
    const { files, copied, copiedBytes, damaged } = await moveMedia({
      ...{ from: storeAt(home), to: storeAt(to), after },
      async onMoved(name, result) {
        await progress.save(name);
        if (result.files - printed < PRINTED_EVERY) return;
        printed = result.files;
        console.log(`  ${result.files} files, ${result.copied} of them copied`);
      },
    });
    await progress.end();
    const megabytes = (copiedBytes / 1_000_000).toFixed(1);
    console.log(`${names.from} to ${names.to}: ${files} files compared, ${copied} copied (${megabytes} MB).`);
    for (const name of damaged) console.error(`${name} differs from its record`);
    found += damaged.length;
  }
  return found ? 2 : 0;
}

function isHome(name: string): boolean {
  try {
    homeNamed(name);
    return true;
  } catch {
    return false;
  }
}
