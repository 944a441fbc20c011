import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ListObjectsCommandOutput } from '@aws-sdk/client-s3';
import { logger } from '@/server/log';
import { Refused } from '@/server/problems/refused';
import { storeUnavailable, type StoredMediaFile, type MediaStore } from './media-store';
import { codeOf, isNoObject, loadSdk, statusOf, type S3Service } from './s3-service';
import { abortUploads, objectOf, uploadObject } from './s3-upload';

const ANSWERED_WITHIN_MS = 5000;
/** Names in one page of a list. */
const LISTED_AT_ONCE = 500;
/**
 * A file is read piece by piece, so that a slow client does not hold a connection to the service, and each piece has a
 * time limit.
 */
const PIECE_BYTES = 1_048_576;
const PIECE_WITHIN_MS = 5000;
const REMOVED_AT_ONCE = 8;
const NOT_IMPLEMENTED = 501;

/** Media in a bucket of an S3-compatible service. All operations are refused with 503 while it does not answer. */
export function s3Store(service: S3Service): MediaStore {
  const { bucket: Bucket, prefix } = service.home;
  const below = prefix && `${prefix}/`;
  const object = (name: string) => objectOf(service, below + name);

  async function sizeOf(name: string): Promise<number | null> {
    const { HeadObjectCommand } = await loadSdk();
    const found = await orNothing(service.send(new HeadObjectCommand(object(name)), ANSWERED_WITHIN_MS));
    return found ? (found.ContentLength ?? 0) : null;
  }

  /** A part of a file, cut at its end. */
  async function piece(name: string, start: number, end: number) {
    const { GetObjectCommand } = await loadSdk();
    const request = { ...object(name), Range: `bytes=${start}-${end}` };
    const answer = await orNothing(
      service.within(PIECE_WITHIN_MS, async signal => {
        const { ContentRange, Body } = await service.sendWith(new GetObjectCommand(request), signal);
        const bytes = await readUpTo(Body as Readable, end - start + 1, signal);
        return { bytes, size: Number(ContentRange?.split('/')[1]) };
      }),
    );
    if (answer && !(answer.size >= 0)) throw failed('no-ranges');
    return answer;
  }

  const open: MediaStore['open'] = async (name, part) => {
    const [from, to] = [part?.start ?? 0, part?.end ?? Infinity];
    const endOf = (start: number) => Math.min(to, start + PIECE_BYTES - 1);
    const first = await piece(name, from, endOf(from));
    if (!first) return null;
    const { bytes, size } = first;
    async function* pieces() {
      let at = from + bytes.length;
      yield bytes;
      while (at < Math.min(to + 1, size)) {
        const next = await piece(name, at, endOf(at));
        if (!next?.bytes.length) throw failed('removed-while-read');
        yield next.bytes;
        at += next.bytes.length;
      }
    }
    return { size, stream: Readable.from(pieces(), { objectMode: false }) };
  };

  // Uses the older command, which can continue after any name, not only after the end of a page.
  async function* list(after = '', within = ''): AsyncGenerator<StoredMediaFile> {
    const { ListObjectsCommand } = await loadSdk();
    const Prefix = below + within;
    for (let Marker: string | null = after && below + after; Marker !== null;) {
      const command = new ListObjectsCommand({
        ...{ Bucket, Prefix, MaxKeys: LISTED_AT_ONCE },
        ...(Marker && { Marker }),
      });
      const page: ListObjectsCommandOutput = await orRefused(service.send(command, ANSWERED_WITHIN_MS));
      const contents = page.Contents ?? [];
      for (const { Key = '', Size = 0 } of contents) yield { name: Key.slice(below.length), size: Size };
      Marker = page.IsTruncated ? (contents.at(-1)?.Key ?? null) : null;
    }
  }

  async function removeOne(name: string): Promise<void> {
    const { DeleteObjectCommand } = await loadSdk();
    await orNothing(service.send(new DeleteObjectCommand(object(name)), ANSWERED_WITHIN_MS));
  }

  const putStream: MediaStore['putStream'] = (name, chunks) =>
    orRefused(uploadObject(service, below + name, chunks));

  return {
    sizeOf,
    open,
    putStream,
    list,
    has: async name => (await sizeOf(name)) !== null,
    put: (name, bytes) => putStream(name, Readable.from([bytes])),
    async putFile(name, path) {
      await putStream(name, createReadStream(path) as AsyncIterable<Buffer>);
      await rm(path, { force: true });
    },
    async get(name) {
      const file = await open(name);
      if (!file) return null;
      const chunks: Buffer[] = [];
      for await (const chunk of file.stream) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    async remove(name) {
      await removeOne(name);
      let next: string[] = [];
      for await (const { name: one } of list('', `${name}/`)) {
        next.push(one);
        if (next.length < REMOVED_AT_ONCE) continue;
        await Promise.all(next.map(removeOne));
        next = [];
      }
      await Promise.all(next.map(removeOne));
    },
    async removeUnfinished(before) {
      await orRefused(
        abortUploads(service, below, before).catch((error: unknown) => {
          if (statusOf(error) !== NOT_IMPLEMENTED) throw error;
        }),
      );
    },
  };
}

/** The response, or null without such an object. @throws Refused 503 for any other error of the service */
async function orNothing<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await orRefused(answer);
  } catch (error) {
    if (isNoObject(error)) return null;
    throw error;
  }
}

/** @throws Refused 503 when the service refuses, for example with a wrong key or a missing bucket */
async function orRefused<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const status = statusOf(error);
    if (error instanceof Refused || isNoObject(error) || status === null) throw error;
    throw failed(codeOf(error));
  }
}

/** The first bytes of a stream, which is then ended. */
async function readUpTo(stream: Readable, limit: number, signal: AbortSignal): Promise<Buffer> {
  signal.addEventListener('abort', () => stream.destroy());
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit);
}

function failed(reason: string): Refused {
  logger.error({ reason }, 'the media store refuses');
  return storeUnavailable();
}
