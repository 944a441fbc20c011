import { describe, expect, it } from 'vitest';
import { nearestEditors, type Granted } from './nearest-editors';
import type { Role } from './permissions';

const person = (
  id: string,
  editionId: string | null,
  deskId: string | null,
  role: Role = 'editor',
): Granted => ({
  id,
  grants: [{ role, editionId, deskId }],
});
const PLACE = { editionId: 'asia', deskId: 'world' };

describe('the editors responsible for a story', () => {
  const everybody = [
    person('of the paper', null, null),
    person('of Asia', 'asia', null),
    person('of the world desk', null, 'world'),
    person('of the world desk in Asia', 'asia', 'world'),
    person('of the world desk in 中文', 'zh', 'world'),
    person('of another desk', null, 'business'),
    person('who reports', 'asia', 'world', 'reporter'),
  ];

  it('are those of its desk when it has any', () => {
    expect(nearestEditors(everybody, PLACE)).toEqual(['of the world desk', 'of the world desk in Asia']);
  });

  it('are those of its edition when no desk has one', () => {
    expect(nearestEditors(everybody, { editionId: 'asia', deskId: null })).toEqual(['of Asia']);
  });

  it('are those of the whole paper when its desk and edition have none', () => {
    expect(nearestEditors(everybody, { editionId: 'fr', deskId: 'culture' })).toEqual(['of the paper']);
  });

  it('are none when there are no editors', () => {
    expect(nearestEditors([person('who reports', null, null, 'reporter')], PLACE)).toEqual([]);
  });
});
