import { expect, it } from 'vitest';
import { opinionSections, type Section } from './edition';

const section = (id: string, parentId: string | null, isOpinion: boolean): Section => ({
  ...{ id, parentId, isOpinion, editionId: 'e', slug: id, name: id, description: '', position: 0 },
  ...{ hidden: false, approvalRoles: [] },
});

it('Opinion sections are those that are marked, and all under them', () => {
  const sections = [
    section('letters', 'views', false),
    section('news', null, false),
    section('views', null, true),
    section('columns', 'news', true),
    section('local', 'news', false),
  ];
  expect(opinionSections(sections)).toEqual(['letters', 'views', 'columns']);
});
