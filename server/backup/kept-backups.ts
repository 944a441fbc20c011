import { keptBackups } from '@/domain/backup/retention';
import { readManifest, WrongManifest, type Manifest } from './manifest';
import { listMedia, MEDIA } from './media-files';
import { MissingFile, type BackupTarget } from './target';

export const BACKUPS = 'backups';
export const MANIFEST = 'manifest.json';
export const folderOf = (name: string) => `${BACKUPS}/${name}`;

/** A complete backup. */
export interface Backup {
  name: string;
  takenAt: Date;
  manifest: Manifest;
  /** Of the installation that signed it. */
  fingerprint: string;
}

/** The backup of this name. @throws MissingFile when there is none or it is incomplete; WrongManifest */
export async function openBackup(target: BackupTarget, name: string): Promise<Backup> {
  const file = `${folderOf(name)}/${MANIFEST}`;
  const text = (await target.read(file)).toString('utf8');
  const { manifest, fingerprint } = readManifest(text);
  return { name, takenAt: new Date(manifest.takenAt), manifest, fingerprint };
}

/** All complete backups, newest first, and the names of those whose manifest is damaged. */
export async function listBackups(target: BackupTarget): Promise<{ backups: Backup[]; damaged: string[] }> {
  const backups: Backup[] = [];
  const damaged: string[] = [];
  for (const name of await target.list(BACKUPS)) {
    try {
      backups.push(await openBackup(target, name));
    } catch (error) {
      if (error instanceof WrongManifest) damaged.push(name);
      else if (!(error instanceof MissingFile)) throw error;
    }
  }
  return { backups: backups.toSorted((one, other) => +other.takenAt - +one.takenAt), damaged };
}

/** Removes the files of an unfinished backup. */
export async function removeUnfinished(target: BackupTarget): Promise<void> {
  await target.remove('.unfinished');
  for (const name of await target.list(BACKUPS))
    if ((await target.sizeOf(`${folderOf(name)}/${MANIFEST}`)) === null) await target.remove(folderOf(name));
}

/**
 * Removes backups that are no longer kept, and media that none of the remaining ones uses. While a manifest is damaged,
 * its media are unknown, so none are removed.
 * @returns the names of the removed backups
 */
export async function removeOldBackups(target: BackupTarget): Promise<string[]> {
  const { backups, damaged } = await listBackups(target);
  const kept = new Set(keptBackups(backups));
  const removed = backups.filter(backup => !kept.has(backup));
  for (const { name } of removed) {
    // First, so that it no longer counts as a backup if this is interrupted.
    await target.remove(`${folderOf(name)}/${MANIFEST}`);
    await target.remove(folderOf(name));
  }
  if (!damaged.length) await removeUnusedMedia(target, [...kept]);
  return removed.map(({ name }) => name);
}

async function removeUnusedMedia(target: BackupTarget, kept: Backup[]): Promise<void> {
  const used = new Set<string>();
  for (const { name, manifest } of kept)
    for await (const { stored } of listMedia(target, folderOf(name), manifest.media)) used.add(stored);
  for (const part of await target.list(MEDIA))
    for (const stored of await target.list(`${MEDIA}/${part}`))
      if (!used.has(stored)) await target.remove(`${MEDIA}/${part}/${stored}`);
}
