import { expect, it } from 'vitest';
import { transportSecurity } from './headers';

it.each([
  [{ PUBLIC_URL: 'http://localhost:3000', HSTS_SUBDOMAINS: 'on' }, undefined],
  [{ PUBLIC_URL: 'https://paper.example' }, 'max-age=31536000'],
  [{ PUBLIC_URL: 'https://paper.example', HSTS_SUBDOMAINS: 'off' }, 'max-age=31536000'],
  [{ PUBLIC_URL: 'https://paper.example', HSTS_SUBDOMAINS: 'on' }, 'max-age=31536000; includeSubDomains'],
])('browsers stay at https where the paper is: %o', (env, header) => {
  expect(transportSecurity(env)['strict-transport-security']).toBe(header);
});
