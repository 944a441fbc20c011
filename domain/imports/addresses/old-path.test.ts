import { describe, expect, it } from 'vitest';
import { comparablePath, oldAddress, targetPath } from './old-path';

describe('An old address', () => {
  it.each([
    ['https://old.example/2014/03/Pier/', '/2014/03/pier', 'old.example'],
    ['/2014/%E6%B8%AF', '/2014/港', null],
    [' http://old.example:8080/a#top ', '/a', 'old.example:8080'],
    ['https://old.example/?p=0123', '/?p=123', 'old.example'],
    ['/Story.php?id=3', '/story.php?id=3', null],
    ['/news/?sid=4&aid=3', '/news?aid=3&sid=4', null],
  ])('%s is compared by its path, decoded and in lower case', (address, path, host) => {
    expect(oldAddress(address)).toEqual({ path, host });
  });

  it.each([
    ['https://old.example/?p=12&lang=fr', 'query'],
    ['/?p=twelve', 'query'],
    ['/?p=12345678901', 'query'],
    ['/?s=words', 'query'],
    ['/feed.xml?id=3', 'query'],
    ['https://old.example', 'front'],
    ['https://old.example/', 'front'],
    ['//evil.example/a', 'malformed'],
    ['https://old.example//evil.example', 'malformed'],
    ['/%00', 'malformed'],
    ['/%zz', 'malformed'],
    ['/%2F%2Fevil.example', 'malformed'],
    ['javascript:alert(1)', 'malformed'],
    ['pier', 'malformed'],
    ['', 'malformed'],
    [`/${'a'.repeat(2000)}`, 'malformed'],
  ])('%s leads nowhere: %s', (address, problem) => {
    expect(oldAddress(address)).toEqual({ problem });
  });

  it('is the same path for every spelling of it', () => {
    expect(comparablePath('/Caf%C3%A9/')).toBe(comparablePath('/cafe\u0301'));
  });
});

describe('The new address of a redirect', () => {
  it.each([
    ['/News/a/', '/News/a'],
    ['https://other.example/news/a', '/news/a'],
    ['/', '/'],
    ['//evil.example', null],
    ['ftp://old.example/a', null],
  ])('%s is the path %s', (address, path) => {
    expect(targetPath(address)).toBe(path);
  });
});
