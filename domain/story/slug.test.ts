import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSlug, needsTransliteration, slugFrom, slugOfCopy } from './slug';

it('folds accents and drops apostrophes', () => {
  expect(slugFrom('L’été à Québec: “déjà vu”')).toBe('lete-a-quebec-deja-vu');
  expect(slugFrom('A harbour goes quiet, and the numbers go up again today')).toBe(
    'a-harbour-goes-quiet-and-the-numbers-go',
  );
});

it('leaves other scripts out, which the server transliterates', () => {
  expect(slugFrom('春天变暖，茶往高处走')).toBe('');
  expect(needsTransliteration('iPhone 发布')).toBe(true);
  expect(needsTransliteration('Łódź, 2026: “déjà vu” – €5 👍')).toBe(false);
});

it('keeps letters that no decomposition takes apart', () =>
  expect(slugFrom('Łódź, Ærø und Straße, Đà Nẵng')).toBe('lodz-aero-und-strasse-da-nang'));

it('makes nothing but slugs, of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => slugFrom(text) === '' || isSlug(slugFrom(text))),
  );
});

for (const bad of ['', 'A', 'a--b', '-a', 'a-', 'a b', 'a/b', 'é', 'a'.repeat(81), 'a\n'])
  it(`does not take ${JSON.stringify(bad.slice(0, 12))} for a slug`, () => expect(isSlug(bad)).toBe(false));

it('of a copy is another slug, however long the first is', () => {
  expect(slugOfCopy('ports-of-call')).toBe('ports-of-call-2');
  expect(slugOfCopy('')).toBe('');
  for (const slug of ['a'.repeat(80), `${'a'.repeat(77)}-b`, `${'a'.repeat(78)}-b`]) {
    expect(isSlug(slugOfCopy(slug))).toBe(true);
    expect(slugOfCopy(slug)).not.toBe(slug);
  }
});
