import { join } from 'node:path';
import { z } from 'zod';
import { homeOf, MEDIA_ENVIRONMENT, mediaFrom, type MediaHome } from '@/server/media-settings';
import { diskStore } from './disk-store';
import type { MediaStore } from './media-store';
import { S3Service } from './s3-service';
import { s3Store } from './s3-store';
import { storeWithTwoHomes } from './two-homes';

const Environment = z.object(MEDIA_ENVIRONMENT);
const NAMES = Object.keys(MEDIA_ENVIRONMENT);
const KEYS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];

// Shared by Next's bundles, because connections belong to the whole process.
const shared = globalThis as {
  broadsheetMedia?: { key: string; store: MediaStore };
  broadsheetS3?: Map<string, S3Service>;
};

/** The folder of media on the disk of this machine, which also has files that are examined. */
export const mediaFolder = (): string => join(process.env.DATA_DIR!, 'media');

/** The media store of this installation. */
export function mediaStore(): MediaStore {
  const key = JSON.stringify(['DATA_DIR', ...NAMES, ...KEYS].map(name => process.env[name]));
  if (shared.broadsheetMedia?.key !== key) shared.broadsheetMedia = { key, store: storeOfSettings() };
  return shared.broadsheetMedia.store;
}

function storeOfSettings(): MediaStore {
  const { to, from } = mediaHomes();
  return from ? storeWithTwoHomes(storeAt(to), storeAt(from)) : storeAt(to);
}

/** The settings, which were validated at startup. Empty means not set. */
const given = () =>
  Environment.parse(Object.fromEntries(NAMES.map(name => [name, process.env[name] || undefined])));

/** The configured homes of media. */
export function mediaHomes(): { to: MediaHome; from: MediaHome | null } {
  const homes = mediaFrom(given());
  if ('wrong' in homes) throw new Error(homes.wrong);
  return homes;
}

/** The home with this name in the settings. @throws z.ZodError without one */
export const homeNamed = (name: string): MediaHome =>
  homeOf(Environment.shape.MEDIA_STORE.parse(name), given());

/** The store of one home. */
export function storeAt(home: MediaHome): MediaStore {
  return home === 'folder' ? diskStore(mediaFolder()) : s3Store(serviceAt(home));
}

/** The service of a home; all stores of a process share it. */
export function serviceAt(home: Exclude<MediaHome, 'folder'>): S3Service {
  const services = (shared.broadsheetS3 ??= new Map());
  const key = JSON.stringify([home, ...KEYS.map(name => process.env[name])]);
  const service = services.get(key) ?? new S3Service(home);
  services.set(key, service);
  return service;
}
