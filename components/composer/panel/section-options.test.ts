import { describe, expect, it } from 'vitest';
import { indentedSections } from './section-options';

const section = (id: string, editionId: string, parentId: string | null) => ({
  id,
  editionId,
  parentId,
  name: id,
});

describe('the sections offered', () => {
  it('are those of the edition, each under its parent and set in', () => {
    const sections = [
      section('world', 'en', null),
      section('ville', 'fr', null),
      section('europe', 'en', 'world'),
    ];
    expect(indentedSections([...sections, section('sport', 'en', null)], 'en')).toEqual([
      { id: 'world', label: 'world' },
      { id: 'europe', label: '\u2003europe' },
      { id: 'sport', label: 'sport' },
    ]);
  });

  it('lose none whose parent is elsewhere', () => {
    expect(indentedSections([section('stray', 'en', 'gone')], 'en')).toHaveLength(1);
  });
});
