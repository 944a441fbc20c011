import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSlug, needsTransliteration, slugFrom, slugOfCopy } from './slug';

it('a slug has no accents and no apostrophes', () => {
  expect(slugFrom('L’été à Québec: “déjà vu”')).toBe('lete-a-quebec-deja-vu');
  expect(slugFrom('A harbour goes quiet, and the numbers go up again today')).toBe(
    'a-harbour-goes-quiet-and-the-numbers-go',
  );
});

it('a slug leaves out other scripts, which the server transliterates', () => {
  expect(slugFrom('春天变暖，茶往高处走')).toBe('');
  expect(needsTransliteration('iPhone 发布')).toBe(true);
  expect(needsTransliteration('Łódź, 2026: “déjà vu” – €5 👍')).toBe(false);
});

it('a slug keeps letters without a Unicode decomposition', () =>
  expect(slugFrom('Łódź, Ærø und Straße, Đà Nẵng')).toBe('lodz-aero-und-strasse-da-nang'));

it('a slug made from any text is valid', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => slugFrom(text) === '' || isSlug(slugFrom(text))),
  );
});

for (const bad of ['', 'A', 'a--b', '-a', 'a-', 'a b', 'a/b', 'é', 'a'.repeat(81), 'a\n'])
  it(`${JSON.stringify(bad.slice(0, 12))} is not a valid slug`, () => expect(isSlug(bad)).toBe(false));

it('the slug of a copy differs from the original, however long that is', () => {
  expect(slugOfCopy('ports-of-call')).toBe('ports-of-call-2');
  expect(slugOfCopy('')).toBe('');
  for (const slug of ['a'.repeat(80), `${'a'.repeat(77)}-b`, `${'a'.repeat(78)}-b`]) {
    expect(isSlug(slugOfCopy(slug))).toBe(true);
    expect(slugOfCopy(slug)).not.toBe(slug);
  }
});
