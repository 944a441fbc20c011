import { describe, expect, it } from 'vitest';
import { visibleText } from './visible-text';

describe('visibleText', () => {
  it.each([
    ['an override of direction', 'Ann \u202eeeL\u202c', 'Ann eeL'],
    ['isolates', '\u2066Ann\u2069 Lee', 'Ann Lee'],
    ['zero-width spaces', 'An\u200bn\ufeff Lee\u2060', 'Ann Lee'],
    ['fillers', 'Ann\u3164\u115f Lee', 'Ann Lee'],
    ['unassigned characters', 'Ann\u0378 Lee\uffff\u{1ffff}', 'Ann Lee'],
    ['marks of direction in a Latin text', 'Ann\u200f Lee\u200e', 'Ann Lee'],
    ['joiners between Latin letters', 'An\u200dn\u200c Lee', 'Ann Lee'],
    ['joiners between Chinese characters', '港\u200d口', '港口'],
    ['a joiner that no emoji follows', '👩\u200d x', '👩 x'],
    ['tags without a flag', 'Ann\u{e0041}\u{e0042}', 'Ann'],
  ])('removes %s', (_, text, visible) => expect(visibleText(text)).toBe(visible));

  it.each([
    ['a non-joiner in Persian', 'می\u200cخواهم'],
    ['a joiner after an Arabic letter', 'ه\u200d'],
    ['a non-joiner in Hindi', 'क्\u200cष'],
    ['a joiner in Malayalam', 'ന്\u200d'],
    ['an emoji of a family', '👨\u200d👩\u200d👧'],
    ['an emoji with a skin and a profession', '👩🏽\u200d🚀'],
    ['a heart in fire', '❤️\u200d🔥'],
    ['the flag of Scotland', '🏴󠁧󠁢󠁳󠁣󠁴󠁿 wins'],
    ['a mark of direction beside Arabic', 'قال (BBC)\u200f'],
    ['a soft hyphen and a no-break space', 'Donau\u00addampf\u00a0schiff'],
    ['accents and rare Chinese characters', 'Café 𠮷野家 \u{e815}'],
  ])('keeps %s', (_, text) => expect(visibleText(text)).toBe(text));

  it('is the same when it is applied again', () => {
    const text = '👩\u200d\u200b\u200d👧 \u202eا\u200c\u200cb\u200d';
    expect(visibleText(visibleText(text))).toBe(visibleText(text));
  });

  it('takes linear time for a line of joiners', () => {
    const start = performance.now();
    visibleText('\u200d'.repeat(100_000));
    visibleText('🏴'.repeat(50_000));
    visibleText(`🏴${'\u{e0061}'.repeat(100_000)}`);
    visibleText('🏴\u{e0061}'.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
