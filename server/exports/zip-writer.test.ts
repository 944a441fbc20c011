import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { openZip } from '@/server/imports/sources/zip-file';
import { ZipWriter } from './zip-writer';

describe('A ZIP archive', () => {
  it('has texts and files in order, as they were added', async () => {
    const zip = new ZipWriter();
    const read = buffer(zip.stream);
    await zip.addText('a.txt', 'One');
    await zip.addPacked('b/two.bin', Readable.from([Buffer.from([1, 2, 3])]));
    await zip.addFile('c.txt', Readable.from(['x'.repeat(100_000)]));
    zip.end();
    const opened = await openZip(await read);
    expect(opened.names).toEqual(['a.txt', 'b/two.bin', 'c.txt']);
    expect([...(await opened.read('b/two.bin'))!]).toEqual([1, 2, 3]);
  });

  it('ends midway when a file fails, so that it is detectably incomplete', async () => {
    const zip = new ZipWriter();
    const read = buffer(zip.stream);
    const failing = new Readable({ read: () => failing.destroy(new Error('the disk is away')) });
    await expect(zip.addPacked('a.bin', failing)).rejects.toThrow('the disk is away');
    await expect(read).rejects.toThrow('the disk is away');
    await expect(zip.addText('b.txt', 'Two')).rejects.toThrow('closed');
  });

  it('stops the files being added when its reader disconnects', async () => {
    const zip = new ZipWriter();
    const endless = new Readable({ read: () => void endless.push(Buffer.alloc(1000)) });
    const adding = zip.addPacked('a.bin', endless);
    zip.stream.destroy();
    await expect(adding).rejects.toThrow();
    expect(endless.destroyed).toBe(true);
  });
});
