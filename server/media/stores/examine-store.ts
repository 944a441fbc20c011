import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { nameOfHome, type MediaHome } from '@/server/media-settings';
import { Refused } from '@/server/problems/refused';
import { mediaHomes, mediaStore, serviceAt, storeAt } from './homes';
import { codeOf, loadSdk, S3Service, statusOf } from './s3-service';

/** Whether the media store answers. */
export type MediaStoreState = 'ready' | 'away';

/** A fault of a home of media. */
export type StoreFault =
  | 'no-such-bucket'
  | 'wrong-key'
  | 'not-allowed'
  | 'unavailable'
  | 'not-writable'
  | 'public';

const ASKED_AGAIN_AFTER_MS = 5000;
const ANSWERED_WITHIN_MS = 5000;
const NOT_ALLOWED = [401, 403];
const WRONG_KEY = ['InvalidAccessKeyId', 'SignatureDoesNotMatch', 'CredentialsProviderError'];

const FAULTS: Record<string, string> = {
  'no-such-bucket': 'there is no such bucket',
  'wrong-key': 'the service refuses the key: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
  'not-allowed': 'the key may not use the bucket, or AWS_REGION is that of another one',
};

const states = new LRUCache<string, Promise<MediaStoreState>>({ max: 1, ttl: ASKED_AGAIN_AFTER_MS });

/** Whether the media store answers; at most a few seconds old. */
export async function mediaStoreState(): Promise<MediaStoreState> {
  const key = nameOfHome(mediaHomes().to);
  const known = states.get(key) ?? stateNow();
  if (!states.has(key)) states.set(key, known);
  return known;
}

const stateNow = (): Promise<MediaStoreState> =>
  mediaStore()
    .has('state/none')
    .then(
      () => 'ready',
      () => 'away',
    );

/**
 * Why the bucket of a home is permanently unusable, in one line; null: it can be used, or is temporarily unavailable.
 */
export async function whyUnusable(home: MediaHome): Promise<string | null> {
  const fault = home === 'folder' ? null : await bucketFault(serviceAt(home));
  return fault && fault in FAULTS ? `${nameOfHome(home)} cannot be used: ${FAULTS[fault]}` : null;
}

/** The faults of a home: it must be readable and writable, and not readable by anyone else. */
export async function* examineStore(home: MediaHome): AsyncGenerator<StoreFault> {
  const fault = home === 'folder' ? null : await bucketFault(serviceAt(home));
  if (fault) return yield fault;
  const store = storeAt(home);
  const name = `state/${randomUUID()}`;
  try {
    await store.put(name, Buffer.from('writable'));
    if (home !== 'folder' && (await isPublic(home, name))) yield 'public';
    await store.remove('state');
  } catch {
    yield 'not-writable';
  }
}

async function bucketFault(service: S3Service): Promise<StoreFault | null> {
  const { ListObjectsCommand } = await loadSdk();
  const { bucket: Bucket, prefix: Prefix } = service.home;
  try {
    await service.send(new ListObjectsCommand({ Bucket, Prefix, MaxKeys: 1 }), ANSWERED_WITHIN_MS);
    return null;
  } catch (error) {
    const code = error instanceof Refused ? service.lastFailure : codeOf(error);
    if (code === 'NoSuchBucket') return 'no-such-bucket';
    if (WRONG_KEY.includes(code)) return 'wrong-key';
    return NOT_ALLOWED.includes(statusOf(error) ?? 0) ? 'not-allowed' : 'unavailable';
  }
}

/** Whether someone without a key can read an object. */
async function isPublic(home: Exclude<MediaHome, 'folder'>, name: string): Promise<boolean> {
  const anyone = new S3Service(home, { isAnonymous: true });
  const { HeadObjectCommand } = await loadSdk();
  const Key = home.prefix ? `${home.prefix}/${name}` : name;
  try {
    await anyone.send(new HeadObjectCommand({ Bucket: home.bucket, Key }), ANSWERED_WITHIN_MS);
    return true;
  } catch {
    return false;
  } finally {
    await anyone.close();
  }
}

/** Whether the bucket of a home keeps former versions of its files; null: unknown, or no bucket. */
export async function keepsVersions(home: MediaHome): Promise<boolean | null> {
  if (home === 'folder') return null;
  const { GetBucketVersioningCommand } = await loadSdk();
  try {
    const answer = await serviceAt(home).send(
      new GetBucketVersioningCommand({ Bucket: home.bucket }),
      ANSWERED_WITHIN_MS,
    );
    return answer.Status === 'Enabled';
  } catch {
    return null;
  }
}
