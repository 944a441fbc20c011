import { saveFile } from '@/components/ui/copying/save-file';
import { reasonWords } from '@/components/newsroom/words/reason-words';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import { writeCsv } from '@/domain/people/import/csv';
import type { ImportRow, WrongRow } from '@/domain/people/import/read-people';
import { COLUMNS } from '@/domain/people/import/vocabulary';
import type { PersonOutcome } from './use-import';

const save = (rows: string[][], name: string) => saveFile(writeCsv(rows), name, 'text/csv;charset=utf-8');

const headOf = ({ peopleImport: { columns } }: NewsroomWords) => COLUMNS.map(column => columns[column]);

/** Saves a file with the head of an import, to be filled in. */
export function saveTemplate(words: NewsroomWords): void {
  save([headOf(words)], 'people.csv');
}

/** Saves the rows of those who were not added, each with why; corrected, they can be imported. */
export function saveNotAdded(wrong: WrongRow[], outcomes: PersonOutcome[], words: NewsroomWords): void {
  const { columns, rowProblems } = words.peopleImport;
  const written = ({ values }: ImportRow, problem: string) => [
    ...COLUMNS.map(column => values[column]),
    problem,
  ];
  const rows = [
    ...wrong.map(row => ({ number: row.number, cells: written(row, rowProblems[row.problem]) })),
    ...outcomes.flatMap(({ person, refused }) =>
      refused
        ? person.rows.map(row => ({ number: row.number, cells: written(row, reasonWords(refused, words)) }))
        : [],
    ),
  ].sort((a, b) => a.number - b.number);
  save([[...headOf(words), columns.problem], ...rows.map(({ cells }) => cells)], 'not-added.csv');
}

/** Saves the links to choose a password with. */
export function saveLinks(outcomes: PersonOutcome[], words: NewsroomWords): void {
  const { name, email } = words.peopleImport.columns;
  const rows = outcomes.flatMap(({ person, link }) => (link ? [[person.name, person.email, link]] : []));
  save([[name, email, words.people.link], ...rows], 'links.csv');
}
