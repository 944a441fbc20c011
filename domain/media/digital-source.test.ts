import { describe, expect, it } from 'vitest';
import {
  aiLabel,
  DIGITAL_SOURCES,
  digitalSourceAddress,
  lacksAiLabel,
  readDigitalSource,
} from './digital-source';

describe('A digital source', () => {
  it.each(DIGITAL_SOURCES)('%s is read from its address, its QCode and its code', source => {
    const address = digitalSourceAddress(source);
    for (const text of [
      address,
      address.replace('http:', 'https:'),
      `${address}/`,
      `digsrctype:${source}`,
      ` ${source} `,
    ])
      expect(readDigitalSource(text), text).toBe(source);
  });

  it.each([
    ['minorHumanEdits', 'humanEdits'],
    ['digitalArt', 'digitalCreation'],
  ])('that IPTC has retired is read as its replacement: %s', (retired, source) => {
    expect(readDigitalSource(`http://cv.iptc.org/newscodes/digitalsourcetype/${retired}`)).toBe(source);
  });

  it.each([
    '',
    'toString',
    'constructor',
    'x'.repeat(5000),
    'http://example.org/',
    'trainedAlgorithmicMedia?x',
  ])('is unknown in %j', text => {
    expect(readDigitalSource(text)).toBe('');
  });

  it('has a label for readers when generative AI was used', () => {
    const labels = DIGITAL_SOURCES.flatMap(source => (aiLabel(source) ? [[source, aiLabel(source)]] : []));
    expect(labels).toEqual([
      ['compositeSynthetic', 'composite'],
      ['trainedAlgorithmicMedia', 'created'],
      ['compositeWithTrainedAlgorithmicMedia', 'edited'],
    ]);
    expect(aiLabel('')).toBeNull();
  });
});

describe('A picture lacks a label', () => {
  it.each([
    ['its file names an AI system', { aiSystem: 'A painter', aiPrompt: '' }, true],
    ['its file has a prompt', { aiSystem: '', aiPrompt: 'Two boats' }, true],
    ['its file says nothing', { aiSystem: '', aiPrompt: '' }, false],
  ])('when %s', (_, texts, lacks) => {
    for (const source of ['', ...DIGITAL_SOURCES] as const)
      expect(lacksAiLabel({ ...texts, digitalSource: source }), source).toBe(
        lacks && aiLabel(source) === null,
      );
  });
});
