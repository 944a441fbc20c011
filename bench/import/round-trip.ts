import { join } from 'node:path';
import { readArchive } from '@/server/archive/read-archive';
import { withArchiveTarget } from '@/server/archive/places';
import { writeArchive } from '@/server/archive/write-archive';
import { diskStore } from '@/server/media/stores/disk-store';
import { applyMigrations } from '@/scripts/setup/migrate';
import { makeDatabase } from '@/scripts/setup/postgres';

/** Exports a paper to an archive, imports it into an empty database of the same cluster, and compares the hashes. */
export async function roundTrip(databaseUrl: string, folder: string) {
  const media = diskStore(join(folder, 'media'));
  const write = (url: string, place: string) =>
    withArchiveTarget(place, target => writeArchive({ databaseUrl: url, media, target, version: 'bench' }));
  const began = performance.now();
  const place = join(folder, 'paper.zip');
  const first = await write(databaseUrl, place);
  const written = performance.now();
  const empty = new URL(databaseUrl);
  empty.pathname = '/again';
  await makeDatabase(empty.href);
  await applyMigrations(empty.href);
  const ready = performance.now();
  await readArchive(place, {
    ownerUrl: empty.href,
    media: diskStore(join(folder, 'again')),
    now: new Date(),
  });
  const read = performance.now();
  const again = await write(empty.href, join(folder, 'again.zip'));
  // The import adds an event, so events are not compared.
  const hashes = ({ files }: typeof first) =>
    files.filter(({ kind }) => kind !== 'events').map(({ file, sha256 }) => `${file} ${sha256}`);
  const after = new Set(hashes(again));
  return {
    writeSeconds: (written - began) / 1000,
    readSeconds: (read - ready) / 1000,
    bytes: first.files.reduce((sum, { bytes }) => sum + bytes, 0),
    different: hashes(first).filter(line => !after.has(line)),
  };
}
