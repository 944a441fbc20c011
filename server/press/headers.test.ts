import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newsroomPolicy, nonceOf, previewPolicy, readerPolicy, transportSecurity } from './headers';

it.each([
  [{ PUBLIC_URL: 'http://localhost:3000', HSTS_SUBDOMAINS: 'on' }, undefined],
  [{ PUBLIC_URL: 'https://paper.example' }, 'max-age=31536000'],
  [{ PUBLIC_URL: 'https://paper.example', HSTS_SUBDOMAINS: 'off' }, 'max-age=31536000'],
  [{ PUBLIC_URL: 'https://paper.example', HSTS_SUBDOMAINS: 'on' }, 'max-age=31536000; includeSubDomains'],
])('Strict-Transport-Security is sent for a paper at https: %o', (env, header) => {
  expect(transportSecurity(env)['strict-transport-security']).toBe(header);
});

it('The nonce read from a policy is the one it was created with', () => {
  expect(nonceOf(newsroomPolicy('a+b/c==', false))).toBe('a+b/c==');
  expect(nonceOf(previewPolicy('a+b/c=='))).toBe('a+b/c==');
  expect(nonceOf(readerPolicy('<p>'))).toBe('');
  expect(nonceOf(null)).toBe('');
});

describe('The policy of a reader’s page', () => {
  const hashOf = (rules: string) => `'sha256-${createHash('sha256').update(rules).digest('base64')}'`;

  it('allows the rules of its head alone', () => {
    const html =
      '<head><style>@media (width<9px){b{color:red}}</style></head><body><style>i{}</style></body>';
    expect(readerPolicy(html)).toContain(`; style-src ${hashOf('@media (width<9px){b{color:red}}')}; `);
  });

  it('of a part without rules allows none', () => {
    expect(readerPolicy('<p>Part</p>')).toContain(`; style-src ${hashOf('')}; `);
  });
});
