import { newsroomWords } from '@/components/newsroom/words/words';
import {
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
  LANGUAGE_NAMES,
} from '@/domain/language/interface-languages';
import { COLUMNS, fold, meanings, type ImportVocabulary } from '@/domain/people/import/vocabulary';
import { ROLES } from '@/domain/people/permissions';
import { openDesks } from '@/domain/paper/desk';
import type { Places } from '../view';

const ALL_WORDS = INTERFACE_LANGUAGES.map(newsroomWords);

/** The words of a file of people: in all languages of the newsroom, and as the API has them. */
export function importVocabulary({ editions, desks }: Places, language: InterfaceLanguage): ImportVocabulary {
  return {
    columns: meanings(
      [...COLUMNS, 'problem' as const].flatMap(column => [
        [column, column] as const,
        ...ALL_WORDS.map(words => [words.peopleImport.columns[column], column] as const),
      ]),
    ),
    roles: meanings(
      ROLES.flatMap(role => [
        [role, role] as const,
        ...ALL_WORDS.map(words => [words.roles[role], role] as const),
      ]),
    ),
    languages: meanings([
      ['zh', 'zh-Hans'] as const,
      ...INTERFACE_LANGUAGES.flatMap(lang => [
        [lang, lang] as const,
        [LANGUAGE_NAMES[lang].name, lang] as const,
      ]),
    ]),
    editions: new Map([
      ...meanings([
        ...ALL_WORDS.map(words => [words.people.anyEdition, null] as const),
        ...editions.flatMap(({ id, name, shortName }) => [[name, id] as const, [shortName, id] as const]),
      ]),
      // No two editions have one code.
      ...editions.map(({ id, code }) => [fold(code), id] as const),
    ]),
    desks: meanings([
      ...ALL_WORDS.map(words => [words.people.anyDesk, null] as const),
      ...openDesks(desks).flatMap(({ id, allNames }) => allNames.map(name => [name, id] as const)),
    ]),
    language,
  };
}
