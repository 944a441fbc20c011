import { describe, expect, it } from 'vitest';
import { openZip, ZIP_LIMITS } from './zip-file';
import { zipOf, type ZippedFile } from '../zip.fixture';

const file = (name: string, more: Partial<ZippedFile> = {}): ZippedFile => ({
  name,
  bytes: 'words',
  ...more,
});

async function readAll(bytes: Buffer): Promise<string> {
  try {
    const zip = await openZip(bytes);
    const read = await Promise.all(zip.names.map(name => zip.read(name)));
    return read.map(String).join('|');
  } catch (error) {
    return (error as { reason?: string }).reason ?? String(error);
  }
}

describe('An archive', () => {
  it('is read file by file', async () => {
    expect(await readAll(zipOf([file('a.txt'), file('folder/b.txt', { bytes: 'more' })]))).toBe('words|more');
  });

  it('has no file by another name', async () => {
    expect(await (await openZip(zipOf([file('a.txt')]))).read('b.txt')).toBeNull();
  });

  const bomb = Buffer.alloc(ZIP_LIMITS.ratioFrom + 1);
  const many = Array.from({ length: ZIP_LIMITS.entries + 1 }, (_, at) => file(`${at}.txt`));
  it.each([
    ['a name that leads out of it', zipOf([file('../a.txt')]), 'unsafe-name'],
    ['an absolute name', zipOf([file('/etc/passwd')]), 'unsafe-name'],
    ['a drive in a name', zipOf([file('C:\\a.txt')]), 'unsafe-name'],
    ['a symbolic link', zipOf([file('a', { link: true })]), 'unsafe-name'],
    ['an encrypted file', zipOf([file('a', { encrypted: true })]), 'encrypted-file'],
    ['too many files', zipOf(many), 'too-many-parts'],
    ['a file of zeros', zipOf([file('a', { bytes: bomb })]), 'too-large-unpacked'],
    ['a file that is declared too large', zipOf([file('a', { size: 4e9 })]), 'too-large-unpacked'],
    [
      'a file that is larger than declared',
      zipOf([file('a', { bytes: 'x'.repeat(999), size: 9 })]),
      'damaged-file',
    ],
    ['no table', Buffer.from('PK\u0003\u0004 and nothing'), 'damaged-file'],
    ['half of it missing', zipOf([file('a'), file('b')]).subarray(0, 60), 'damaged-file'],
    ['nothing', Buffer.alloc(0), 'damaged-file'],
  ])('is refused with %s', async (_, bytes, reason) => {
    expect(await readAll(bytes)).toBe(reason);
  });
});
