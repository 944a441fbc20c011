import { describe, expect, it } from 'vitest';
import { indentedSections } from './section-options';

const section = (id: string, editionId: string, parentId: string | null) => ({
  id,
  editionId,
  parentId,
  name: id,
});

describe('the sections offered', () => {
  it('are those of the edition, each indented under its parent', () => {
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

  it('include sections whose parent is in another edition', () => {
    expect(indentedSections([section('stray', 'en', 'gone')], 'en')).toHaveLength(1);
  });
});
