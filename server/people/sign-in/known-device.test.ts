import { beforeAll, expect, it } from 'vitest';
import { deviceCookie, knownDevice } from './known-device';

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests';
});
const now = new Date('2026-11-27T08:00:00Z');
const email = 'ann@paper.example';
const YEAR_MS = 365 * 24 * 3_600_000;

it('A browser is known for a year for the person who signed in', () => {
  const { value } = deviceCookie(email, now);
  expect(knownDevice(value, email, now)).toMatch(/^[\w-]{22}$/);
  expect(knownDevice(value, 'Ann@Paper.example', now)).not.toBeNull();
  expect(knownDevice(value, 'ben@paper.example', now)).toBeNull();
  expect(knownDevice(value, email, new Date(now.getTime() + YEAR_MS + 1000))).toBeNull();
});

it('Each sign-in has its own device id, so that two browsers never share a counter', () => {
  expect(deviceCookie(email, now).value).not.toBe(deviceCookie(email, now).value);
});

it.each([
  [''],
  ['.'],
  ['..'],
  ['a.99999999999.b'],
  ['a.99999999999.b.c'],
  ['a.-1.b'],
  ['a.1e9.b'],
  ['\u0000.1.2'],
])('A forged device cookie is ignored: %j', cookie => {
  expect(knownDevice(cookie, email, now)).toBeNull();
});

it('A device cookie that was changed is ignored', () => {
  const [device, until, signature] = deviceCookie(email, now).value.split('.') as [string, string, string];
  expect(knownDevice(`${device}x.${until}.${signature}`, email, now)).toBeNull();
  expect(knownDevice(`${device}.${Number(until) + 1}.${signature}`, email, now)).toBeNull();
});
