import { describe, expect, it } from 'vitest';
import { emptyWireItem } from './wire-item';
import { foldedWords, markedParts, wordsOfItem } from './wire-words';

const found = (text: string, ...phrases: string[]) =>
  markedParts(text, phrases)
    .map(part => (part.isFound ? `[${part.text}]` : part.text))
    .join('');

describe('The search for words in an agency story', () => {
  it.each([
    ['Élysée warns', 'elysee', '[Élysée] warns'],
    ['A TYPHOON nears', 'typhoon', 'A [TYPHOON] nears'],
    ['Typhoons near', 'typhoon', 'Typhoons near'],
    ['In Port Alder today', 'port alder', 'In [Port Alder] today'],
    ['Port of Alder', 'port alder', 'Port of Alder'],
    ['Port-Alder line', 'port alder', '[Port-Alder] line'],
    ['台风今晚登陆', '台风', '[台风]今晚登陆'],
    ['颱風今晚登陸', '台风', '[颱風]今晚登陸'],
    ['وصلت الأخبار', 'الاخبار', 'وصلت [الأخبار]'],
    ['Θύελλα στην Αθήνα', 'θυελλα', '[Θύελλα] στην Αθήνα'],
    ['Ｔｙｐｈｏｏｎ', 'typhoon', '[Ｔｙｐｈｏｏｎ]'],
    ['one two one', 'one', '[one] two [one]'],
  ])('finds whole words in any script, regardless of accents: %s', (text, phrase, expected) => {
    expect(found(text, phrase)).toBe(expected);
  });

  it('marks the longest phrase when several start at one word', () => {
    expect(found('Port Alder port', 'port', 'port alder')).toBe('[Port Alder] [port]');
  });

  it('finds nothing for a phrase without a letter or figure', () => {
    expect(found('A — b', '—', ' ', '!')).toBe('A — b');
    expect(foldedWords('—! ❶')).toBe('');
    expect(foldedWords('A ❶ 2 ٣')).toBe('a 2 3');
  });

  it('covers the headline, slug, standfirst and text without its markup', () => {
    const item = {
      ...emptyWireItem('a'),
      headline: 'Ferry',
      slug: 'ferry-talks',
      html: '<p>R&#233;sum&#233; <b>now</b></p>',
    };
    expect(wordsOfItem(item)).toContain('ferry ferry talks');
    expect(wordsOfItem(item)).toContain('resume now');
  });

  it('takes bounded time in a hostile text', () => {
    const started = performance.now();
    markedParts(
      'a '.repeat(200_000),
      Array.from({ length: 60 }, () => 'a '.repeat(40)),
    );
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
