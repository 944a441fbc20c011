import { describe, expect, it } from 'vitest';
import { parseUrl, webAddress } from './web-address';

describe('webAddress', () => {
  it.each([
    ['https://hub.example', 'https://hub.example/'],
    ['https://höb.example/é?ü=中#ß', 'https://xn--hb-fka.example/%C3%A9?%C3%BC=%E4%B8%AD#%C3%9F'],
    ['https://hub.example/a\r\nLink: b', 'https://hub.example/aLink:%20b'],
    ['https://hub.example/<">', 'https://hub.example/%3C%22%3E'],
  ])('writes %j in ASCII', (text, address) => expect(webAddress(text)).toBe(address));

  it.each([
    '',
    'hub.example',
    'ftp://hub.example/',
    'javascript:alert(1)',
    'https://a:b@hub.example/',
    'https://',
  ])('is null for %j', text => expect(webAddress(text)).toBeNull());
});

it('An address with accents is parsed however many were parsed before', () => {
  const hosts = Array.from({ length: 20_000 }, () => parseUrl('https://höb.example/é')?.host);
  expect(new Set(hosts)).toEqual(new Set(['xn--hb-fka.example']));
});

it('A relative address without a base is invalid', () => {
  expect(parseUrl('/é')).toBeNull();
  expect(parseUrl('/é', 'https://höb.example')?.href).toBe('https://xn--hb-fka.example/%C3%A9');
});
