import { describe, expect, it } from 'vitest';
import type { SharedFacts } from '@/domain/api/media';
import { changesOf, countFields, undoOf, valuesOf } from './bulk-draft';

const fresh: SharedFacts = {
  ...{ alt: '', caption: '', credit: '', rightsUntil: null },
  ...{ rights: 'unknown', licence: '', editionIds: [] },
};
const [first, second, third] = [
  { id: 'first', own: { ...fresh, credit: 'Qiu Lan' } },
  { id: 'second', own: { ...fresh, alt: 'Gulls' } },
  { id: 'third', own: fresh },
];
const pictures = [first, second, third];

describe('A draft for several pictures', () => {
  it('without values changes none', () => {
    expect(changesOf(pictures, { shared: {}, alts: {} })).toEqual([]);
  });

  it('leaves out pictures that have the value, and lists what was seen', () => {
    const changes = changesOf(pictures, { shared: { credit: 'Qiu Lan' }, alts: { third: 'A quay' } });
    expect(changes).toEqual([
      { id: 'second', change: { credit: 'Qiu Lan' }, seen: { credit: '' } },
      { id: 'third', change: { credit: 'Qiu Lan', alt: 'A quay' }, seen: { credit: '', alt: '' } },
    ]);
    expect(countFields(changes)).toEqual([
      { field: 'credit', count: 2 },
      { field: 'alt', count: 1 },
    ]);
    expect(undoOf(changes)[0]).toEqual({ id: 'second', change: { credit: '' }, seen: { credit: 'Qiu Lan' } });
  });

  it('empties a field where the value is empty', () => {
    expect(changesOf(pictures, { shared: { credit: '' }, alts: {} })).toEqual([
      { id: 'first', change: { credit: '' }, seen: { credit: 'Qiu Lan' } },
    ]);
  });

  it('compares editions by value, and counts equal ones together', () => {
    const [limited, same] = [
      { id: 'limited', own: { ...fresh, editionIds: ['asia'] } },
      { id: 'same', own: { ...fresh, editionIds: ['asia'] } },
    ];
    const shared = { editionIds: ['asia'] };
    expect(changesOf([limited, third], { shared, alts: {} })).toEqual([
      { id: 'third', change: { editionIds: ['asia'] }, seen: { editionIds: [] } },
    ]);
    expect(valuesOf([third, limited, same], 'editionIds')).toEqual([
      { value: ['asia'], count: 2 },
      { value: [], count: 1 },
    ]);
  });

  it('lists the values of a field with the most frequent first', () => {
    expect(valuesOf(pictures, 'credit')).toEqual([
      { value: '', count: 2 },
      { value: 'Qiu Lan', count: 1 },
    ]);
  });
});
