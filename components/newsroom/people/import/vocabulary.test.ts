import { expect, it } from 'vitest';
import { newsroomWords } from '@/components/newsroom/words/words';
import { INTERFACE_LANGUAGES, LANGUAGE_NAMES } from '@/domain/language/interface-languages';
import { writeCsv } from '@/domain/people/import/csv';
import { readPeople } from '@/domain/people/import/read-people';
import { COLUMNS } from '@/domain/people/import/vocabulary';
import { ROLES } from '@/domain/people/permissions';
import { importVocabulary } from './vocabulary';

const places = {
  editions: [
    { id: 'e1', code: 'asia', name: 'The Paper Asia', shortName: 'Asia' },
    { id: 'e2', code: 'fr', name: 'The Paper', shortName: 'Asia' },
  ],
  desks: [{ id: 'd1', name: 'Business', isClosed: false, allNames: ['Business', '商业'] }],
};

it.each(INTERFACE_LANGUAGES)('a file in the words of the newsroom in %s is read', lang => {
  const { peopleImport, people, roles } = newsroomWords(lang);
  const rows = ROLES.map((role, at) => [
    ...[`P${at}`, `p${at}@x.example`, LANGUAGE_NAMES[lang].name, roles[role]],
    ...[people.anyEdition, people.anyDesk],
  ]);
  const head = COLUMNS.map(column => peopleImport.columns[column]);
  const read = readPeople(writeCsv([head, ...rows]), importVocabulary(places, 'en'));
  expect(read).toMatchObject({
    ...{ ok: true, wrong: [] },
    people: ROLES.map(role => ({ locale: lang, grants: [{ role, editionId: null, deskId: null }] })),
  });
});

it('an edition matches by its code before its names, and not by an ambiguous name', () => {
  const { editions } = importVocabulary(places, 'en');
  const meant = ['asia', 'fr', 'the paper', 'the paper asia'].map(word => editions.get(word));
  expect(meant).toEqual(['e1', 'e2', 'e2', 'e1']);
  const renamed = places.editions.map(edition => ({ ...edition, code: edition.id }));
  expect(importVocabulary({ ...places, editions: renamed }, 'en').editions.get('asia')).toBeUndefined();
});
