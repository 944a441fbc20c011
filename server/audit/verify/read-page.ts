import { request } from 'node:http';
import { AS_CACHE } from '@/server/press/headers';
import type { PageReader, ReadPage } from './pages';

const ANSWER_WITHIN_MS = 20_000;

/** The address of the server in this network, and its public host. */
export interface ServerAddress {
  host: string;
  port: number;
  publicHost: string | null;
}

/** Reads pages of a server as a cache in front would, without compression. */
export function pageReader({ host, port, publicHost }: ServerAddress): PageReader {
  return path =>
    new Promise<ReadPage>((resolve, reject) => {
      const outgoing = request({
        ...{ host, port, path: encodeURI(path), timeout: ANSWER_WITHIN_MS },
        headers: { host: publicHost ?? `${host}:${port}`, 'accept-encoding': 'identity', ...AS_CACHE },
      });
      outgoing.on('response', response => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const keys = response.headers['surrogate-key']?.toString().split(' ') ?? [];
          resolve({ status: response.statusCode!, keys, html: Buffer.concat(chunks).toString() });
        });
      });
      outgoing.on('timeout', () => outgoing.destroy(new Error('no answer')));
      outgoing.on('error', reject);
      outgoing.end();
    });
}
