import { Readable } from 'node:stream';
import type { ListMultipartUploadsCommandOutput } from '@aws-sdk/client-s3';
import { loadSdk, statusOf, type S3Service } from './s3-service';

/** The size of an object's parts; S3 requires at least 5 MB and at most 10,000 parts. */
const PART_BYTES = 8_388_608;
/** The slowest accepted connection to the service, in bytes per second. */
const SLOWEST = 150_000;
const sentWithinMs = (bytes: Uint8Array) => TRIED_WITHIN_MS + (bytes.length / SLOWEST) * 1000;
const COMPLETED_WITHIN_MS = 60_000;
const ANSWERED_WITHIN_MS = 15_000;
const TRIED_WITHIN_MS = 5000;

/** Stores the arriving bytes as one object, atomically, with one part in memory. */
export async function uploadObject(
  service: S3Service,
  key: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<void> {
  await requireAnswer(service, key);
  const { PutObjectCommand } = await loadSdk();
  const parts = partsOf(chunks);
  const first = await parts.next();
  const second = first.done ? first : await parts.next();
  if (second.done) {
    const Body = first.done ? Buffer.alloc(0) : first.value;
    await service.send(new PutObjectCommand({ ...objectOf(service, key), Body }), sentWithinMs(Body));
    return;
  }
  await uploadParts(service, key, concatenated([first.value!, second.value], parts));
}

/**
 * Detects a hung service within seconds by a request without data, because data may take up to a minute. @throws
 * Refused 503
 */
async function requireAnswer(service: S3Service, key: string): Promise<void> {
  if (service.hasJustAnswered) return;
  const { HeadObjectCommand } = await loadSdk();
  await service
    .send(new HeadObjectCommand(objectOf(service, key)), TRIED_WITHIN_MS)
    .catch((error: unknown) => {
      // An error response also counts as an answer.
      if (statusOf(error) === null) throw error;
    });
}

export const objectOf = (service: S3Service, key: string) => ({ Bucket: service.home.bucket, Key: key });

async function uploadParts(service: S3Service, key: string, parts: AsyncIterable<Buffer>): Promise<void> {
  const sdk = await loadSdk();
  const object = objectOf(service, key);
  const { UploadId } = await service.send(new sdk.CreateMultipartUploadCommand(object), ANSWERED_WITHIN_MS);
  const upload = { ...object, UploadId };
  try {
    const Parts: { ETag: string | undefined; PartNumber: number }[] = [];
    for await (const Body of parts) {
      const PartNumber = Parts.length + 1;
      const { ETag } = await service.send(
        new sdk.UploadPartCommand({ ...upload, PartNumber, Body }),
        sentWithinMs(Body),
      );
      Parts.push({ ETag, PartNumber });
    }
    await service.send(
      new sdk.CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }),
      COMPLETED_WITHIN_MS,
    );
  } catch (error) {
    // Housekeeping removes the rest.
    await service.send(new sdk.AbortMultipartUploadCommand(upload), ANSWERED_WITHIN_MS).catch(() => {});
    throw error;
  }
}

/**
 * Aborts uploads below a prefix that started before this time; services that cannot list uploads have lifecycle rules
 * for this.
 */
export async function abortUploads(service: S3Service, prefix: string, before: Date): Promise<void> {
  const sdk = await loadSdk();
  const { bucket: Bucket } = service.home;
  let markers: { KeyMarker?: string; UploadIdMarker?: string } | null = {};
  while (markers) {
    const request = { Bucket, Prefix: prefix, ...markers };
    const page: ListMultipartUploadsCommandOutput = await service.send(
      new sdk.ListMultipartUploadsCommand(request),
      ANSWERED_WITHIN_MS,
    );
    for (const { Key, UploadId, Initiated } of page.Uploads ?? [])
      if (Initiated && Initiated < before)
        await service.send(
          new sdk.AbortMultipartUploadCommand({ Bucket, Key, UploadId }),
          ANSWERED_WITHIN_MS,
        );
    markers = page.IsTruncated
      ? { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker }
      : null;
  }
}

async function* partsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, undefined> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length;) {
      const taken = chunk.subarray(at, at + PART_BYTES - size);
      waiting.push(taken);
      size += taken.length;
      at += taken.length;
      if (size < PART_BYTES) continue;
      yield Buffer.concat(waiting);
      [waiting, size] = [[], 0];
    }
  }
  if (size) yield Buffer.concat(waiting);
  return undefined;
}

const concatenated = (first: Buffer[], rest: AsyncIterable<Buffer>): AsyncIterable<Buffer> =>
  Readable.from(
    (async function* () {
      yield* first;
      yield* rest;
    })(),
  );
