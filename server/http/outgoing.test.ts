import { expect, it } from 'vitest';
import { isPrivateHost } from './outgoing';

const PRIVATE = [
  'localhost',
  'LOCALHOST.',
  'hub',
  'hub.local',
  'db.internal',
  '127.0.0.1',
  '10.1.2.3',
  '0.0.0.0',
  '169.254.169.254',
  '[::1]',
  '[::ffff:10.0.0.1]',
  '[fd12::1]',
  '[fe80::1]',
  '224.0.0.1',
];
const PUBLIC = ['hub.example', 'hub.example.', '1.1.1.1', '[2606:4700:4700::1111]', 'localhost.example'];
const hostOf = (host: string) => new URL(`https://${host}/`).hostname;

it.each(PRIVATE)('The host %s is private', host => expect(isPrivateHost(hostOf(host))).toBe(true));
it.each(PUBLIC)('The host %s may be public', host => expect(isPrivateHost(hostOf(host))).toBe(false));
