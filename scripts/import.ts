import { randomUUID } from 'node:crypto';
import { createReadStream, readdirSync, statSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { tmpdir } from 'node:os';
import { Refused } from '@/server/problems/refused';
import { readSettings } from '@/server/settings';
import { isArchive } from '@/server/archive/places';
import { importArchive } from './setup/import-archive';
import { prepareData } from './setup/prepare';

/**
 * Imports files, folders or pages from the console, with the same code as the screen: `npm run import -- FILE...
 * [--dry-run]`. It acts as the admin with `--as EMAIL`, or as the first one. `--table DIR` reads the files of a folder
 * and prints what survives by format.
 */
const { values, positionals } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    as: { type: 'string' },
    table: { type: 'string' },
  },
  allowPositionals: true,
});
if (values.table !== undefined) {
  await printSurvivalTable(values.table);
  process.exit();
}
// An archive of a whole paper is imported into an empty installation.
if (positionals.length === 1 && (await isArchive(positionals[0]!))) await importArchive(positionals[0]!);

const settings = { ...readSettings(), demo: false };
const data = await prepareData(settings);
const { loadPaper } = await import('./setup/paper');
await loadPaper(settings);
const { actOnImport, addFile, createImport } = await import('@/server/imports/imports');
const { addAddress } = await import('@/server/imports/add-address');
const { readImport } = await import('@/server/imports/read-import');
const { runImport } = await import('@/server/imports/run-import');
const { actingPerson } = await import('@/server/people/acting-person');
const { listWithSiteRole, findIdByAddress } = await import('@/server/store/people/people');
const { stateOfImport } = await import('@/server/store/imports/imports');
const { countOutcomes, countPlans, listItems, listLosses } = await import('@/server/store/imports/items');
const { database } = await import('@/server/store/database');
const { CdnPurges } = await import('@/server/cdn/cdn-purges');
const { registerCdn } = await import('@/server/press/purge/purge');
const { stopWork } = await import('@/server/work/pool');

/** Files, with their names relative to the given folders. */
function filesIn(path: string, below = basename(path)): { path: string; name: string }[] {
  if (!statSync(path).isDirectory()) return [{ path, name: below }];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(file => ({ path: file, name: join(below, relative(path, file)) }));
}

/**
 * Prints what survives an import by format, read from real files: `npm run import -- --table DIR`. The table in
 * `docs/imported-formats.md` covers the files kept next to the project.
 */
async function printSurvivalTable(folder: string): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-table-'));
  process.env.DATA_DIR = dataDir;
  const { survivalIn } = await import('@/server/imports/survival');
  const { survivalTable } = await import('@/domain/imports/survival');
  const { stopWork } = await import('@/server/work/pool');
  try {
    console.log(survivalTable(await survivalIn(folder)));
  } finally {
    await stopWork();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const isAddress = (one: string) => /^https:\/\//.test(one);

const print = (title: string, counts: object) =>
  console.log(
    [title, ...Object.entries(counts).map(([name, count]) => `${name} ${String(count)}`)].join('  '),
  );

const signal = new AbortController().signal;

// The publishing process purges a CDN.
const cdn = settings.cdn && new CdnPurges(settings.cdn);
if (cdn) registerCdn(cdn);

async function run(): Promise<void> {
  const [first] = await listWithSiteRole('admin', database());
  const personId = values.as === undefined ? first : await findIdByAddress(values.as, database());
  if (!personId) throw new Refused(422, 'no-such-person');
  const actor = await actingPerson(personId, new Date());
  const id = await createImport(actor, { id: randomUUID() }, new Date());
  for (const address of positionals.filter(isAddress)) await addAddress(actor, id, { address }, new Date());
  for (const { path, name } of positionals.filter(one => !isAddress(one)).flatMap(one => filesIn(one)))
    await addFile(actor, id, { name, chunks: createReadStream(path) }, new Date());
  await actOnImport(actor, id, { action: 'read' }, new Date());
  while ((await stateOfImport(id)) === 'reading') await readImport(id, signal);
  print('Dry run:', await countPlans(id));
  for (const { kind, count, place, title } of await listLosses(id))
    console.log(`  loses ${count} × ${kind}, for example ${place || 'somewhere'} in ${title}`);
  for (const { title, reason } of await listItems(id, { plan: 'failed', after: -1, limit: 100 }))
    console.log(`  not understood: ${title} (${reason})`);
  if (values['dry-run']) return console.log(`Nothing was imported. See /newsroom/imports/${id}`);
  await actOnImport(actor, id, { action: 'start' }, new Date());
  while ((await stateOfImport(id)) === 'running') await runImport(id, signal);
  print('Done:', (await countOutcomes([id])).get(id) ?? {});
}

try {
  if (positionals.length) await run();
  else console.error('Usage: npm run import -- FILE... [--dry-run]');
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(`Not done: ${error.reason}`);
  process.exitCode = 1;
}
await cdn?.settle();
await stopWork();
await data.release();
process.exit();
