import { expect, it } from 'vitest';
import { newsroomPolicy, nonceOf, READER_POLICY, transportSecurity } from './headers';

it.each([
  [{ PUBLIC_URL: 'http://localhost:3000', HSTS_SUBDOMAINS: 'on' }, undefined],
  [{ PUBLIC_URL: 'https://paper.example' }, 'max-age=31536000'],
  [{ PUBLIC_URL: 'https://paper.example', HSTS_SUBDOMAINS: 'off' }, 'max-age=31536000'],
  [{ PUBLIC_URL: 'https://paper.example', HSTS_SUBDOMAINS: 'on' }, 'max-age=31536000; includeSubDomains'],
])('Strict-Transport-Security is sent for a paper at https: %o', (env, header) => {
  expect(transportSecurity(env)['strict-transport-security']).toBe(header);
});

it('The nonce read from a policy is the one that it was made with', () => {
  expect(nonceOf(newsroomPolicy('a+b/c==', false))).toBe('a+b/c==');
  expect(nonceOf(READER_POLICY)).toBe('');
  expect(nonceOf(null)).toBe('');
});
