import { describe, expect, it } from 'vitest';
import type { InlinePart } from '@/domain/history/words';
import { wireChanges } from './changes';

const SIGNS = { same: '', in: '+', out: '-' };
const signed = (parts: InlinePart[]) =>
  parts.map(({ text, kind }) => (SIGNS[kind] ? `${SIGNS[kind]}[${text}]` : text)).join('');
const version = (...paragraphs: string[]) => ({
  headline: 'Typhoon',
  standfirst: '',
  html: paragraphs.map(text => `<p>${text}</p>`).join(''),
});
const changed = (before: string[], after: string[]) =>
  wireChanges(version(...before), version(...after)).paragraphs.map(signed);

describe('The changes between two versions of an agency story', () => {
  it('are marked by word within a paragraph that both have', () => {
    const before = ['Winds near the eye were 150 kilometres an hour.'];
    const after = ['Winds near the eye were 175 kilometres an hour.'];
    expect(changed(before, after)).toEqual(['Winds near the eye were -[150]+[175] kilometres an hour.']);
  });

  it('are marked by character in Chinese', () => {
    expect(changed(['台风今晚登陆港口。'], ['台风明晚登陆港口。'])).toEqual(['台风-[今]+[明]晚登陆港口。']);
  });

  it('are whole paragraphs that only one version has', () => {
    expect(changed(['One stays.', 'Two goes away.'], ['Schools close.', 'One stays.'])).toEqual([
      '+[Schools close.]',
      'One stays.',
      '-[Two goes away.]',
    ]);
  });

  it('are counted with those of the headline', () => {
    const after = { ...version('It lands at dawn.'), headline: 'Typhoon turns north' };
    const changes = wireChanges(version('It lands at night.'), after);
    expect(signed(changes.headline)).toBe('Typhoon+[ turns north]');
    expect(changes).toMatchObject({ came: 3, went: 1 });
  });

  it('are empty without another version', () => {
    const changes = wireChanges(null, version('It lands.'));
    expect(changes).toMatchObject({ came: 0, went: 0 });
    expect(changes.paragraphs.map(signed)).toEqual(['It lands.']);
  });

  it('are found in bounded time between two long texts without a common word', () => {
    const long = (letter: string) =>
      version(...Array.from({ length: 500 }, (_, at) => `${letter}${at} `.repeat(200)));
    const started = performance.now();
    expect(wireChanges(long('a'), long('b')).paragraphs).toHaveLength(1000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
