import { describe, expect, it } from 'vitest';
import { linkedDomains, registrableDomain } from './linked-domains';
import { doc, p, text } from './samples.fixture';

describe('the registrable domain', () => {
  it.each([
    ['https://a.b.spam.example/x', 'spam.example'],
    ['HTTP://Spam.co.uk:8080/', 'spam.co.uk'],
    ['https://one.github.io/', 'one.github.io'],
    ['https://spam.example./', 'spam.example'],
    ['https://新华.中国/', 'xn--xkrr14b.xn--fiqs8s'],
    ['https://127.0.0.1/', '127.0.0.1'],
    ['https://intranet/', 'intranet'],
    ['\thttps://user@spam.example', 'spam.example'],
    ['/news/a', null],
    ['//spam.example/', 'spam.example'],
    ['https:/\\spam.example/', 'spam.example'],
    ['mailto:lin@spam.example', null],
    ['https://', null],
  ])('of %s is %s', (address, domain) => expect(registrableDomain(address)).toBe(domain));
});

it('linked domains are those of links, cards and other addresses, each once', () => {
  const link = (href: string) => text('here', { type: 'link', attrs: { href } });
  const body = doc(
    p(link('https://one.example/a'), link('https://www.one.example/b'), link('/news/a')),
    { type: 'embed', attrs: { provider: 'link', id: 'two.example/card' } },
    { type: 'embed', attrs: { provider: 'youtube', id: 'abcdefgh' } },
    { type: 'quotation', content: [p(link('https://three.example'))] },
  );
  expect(linkedDomains(body, ['', 'https://four.example/first'])).toEqual([
    ...['one.example', 'three.example', 'two.example', 'four.example'],
  ]);
});
