import { expect, it } from 'vitest';
import { supportedZone } from './browser-zone';

it('supportedZone returns UTC for a zone that the runtime does not support', () => {
  expect(supportedZone('Asia/Shanghai')).toBe('Asia/Shanghai');
  expect(supportedZone('Mars/Olympus')).toBe('UTC');
  expect(supportedZone(undefined)).toBe('UTC');
});
