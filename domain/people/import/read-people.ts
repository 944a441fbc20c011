import * as z from 'zod/mini';
import type { Grant, Role } from '@/domain/people/permissions';
import { readCsv, type CsvRow } from './csv';
import { MAX_IMPORTED, MAX_IMPORT_BYTES } from './limits';
import { COLUMNS, fold, type Column, type ImportVocabulary } from './vocabulary';

const MAX_GRANTS = 50;
const LONGEST_NAME = 120;

const Address = z.email().check(z.maxLength(320));

/** Why a file cannot be read. */
export type FileProblem =
  | 'no-people'
  | 'too-large'
  | 'too-many-people'
  | 'missing-column'
  | 'unknown-column'
  | 'column-twice';

/** Why the person in a row is not added. */
export type RowProblem =
  | 'broken-quotes'
  | 'too-many-cells'
  | 'no-name'
  | 'name-too-long'
  | 'wrong-email'
  | 'no-role'
  | 'unknown-role'
  | 'unknown-language'
  | 'unknown-edition'
  | 'unknown-desk'
  | 'another-name'
  | 'another-language'
  | 'twice'
  | 'too-many-grants'
  | 'other-row-wrong';

/** A row of the file, unchanged. */
export interface ImportRow {
  number: number;
  values: Record<Column, string>;
}

export type WrongRow = ImportRow & { problem: RowProblem };

/** A person to add, and their rows: one for each role. */
export interface ImportedPerson {
  name: string;
  email: string;
  locale: string;
  grants: Grant[];
  rows: ImportRow[];
}

/** The content of a file: every non-empty row belongs to one person, or is an error. */
export type ReadPeople =
  | { ok: false; problem: FileProblem; column: string }
  | { ok: true; people: ImportedPerson[]; wrong: WrongRow[] };

/** A row, its parsed values, and the first problem. */
interface MeantRow extends ImportRow {
  locale: string | undefined;
  role: Role | undefined;
  editionId: string | null | undefined;
  deskId: string | null | undefined;
  problem: RowProblem | null;
}

const failed = (problem: FileProblem, column = ''): ReadPeople => ({ ok: false, problem, column });

/**
 * Reads people from a CSV text. A person with an invalid row is left out, because missing roles would go
 * unnoticed.
 */
export function readPeople(text: string, vocabulary: ImportVocabulary): ReadPeople {
  if (new TextEncoder().encode(text).length > MAX_IMPORT_BYTES) return failed('too-large');
  const [head, ...rest] = readCsv(text);
  if (!head) return failed('no-people');
  while (head.cells.at(-1) === '') head.cells.pop();
  const columns: (Column | 'problem')[] = [];
  for (const cell of head.cells) {
    const column = vocabulary.columns.get(fold(cell));
    // A misspelt column, such as the edition's, would be ignored, and a role would apply everywhere.
    if (!column) return failed('unknown-column', cell);
    if (columns.includes(column)) return failed('column-twice', cell);
    columns.push(column);
  }
  const missing = (['name', 'email', 'role'] as const).find(column => !columns.includes(column));
  if (missing) return failed('missing-column', missing);
  if (!rest.length) return failed('no-people');
  const people: ImportedPerson[] = [];
  const wrong: WrongRow[] = [];
  for (const rows of byAddress(rest.map(row => meaningOf(row, columns, vocabulary)))) {
    const checked = withJoinedProblems(rows);
    if (checked.some(({ problem }) => problem))
      for (const { number, values, problem } of checked)
        wrong.push({ number, values, problem: problem ?? 'other-row-wrong' });
    else people.push(personOf(checked, vocabulary.language));
  }
  if (people.length > MAX_IMPORTED) return failed('too-many-people');
  return { ok: true, people, wrong: wrong.sort((a, b) => a.number - b.number) };
}

function meaningOf(
  { number, cells, hasBrokenQuotes }: CsvRow,
  columns: (Column | 'problem')[],
  { roles, languages, editions, desks }: ImportVocabulary,
): MeantRow {
  const cellOf = (column: Column) => cells[columns.indexOf(column)] ?? '';
  const values = Object.fromEntries(COLUMNS.map(column => [column, cellOf(column)])) as MeantRow['values'];
  const { name, email, language, role, edition, desk } = values;
  const row = {
    ...{ number, values },
    locale: languages.get(fold(language)),
    role: roles.get(fold(role)),
    editionId: edition ? editions.get(fold(edition)) : null,
    deskId: desk ? desks.get(fold(desk)) : null,
  };
  const problems: [RowProblem, boolean][] = [
    ['broken-quotes', hasBrokenQuotes],
    ['too-many-cells', cells.slice(columns.length).some(Boolean)],
    ['name-too-long', name.length > LONGEST_NAME],
    ['wrong-email', !Address.safeParse(email).success],
    ['no-role', !role],
    ['unknown-role', !row.role],
    ['unknown-language', language !== '' && !row.locale],
    ['unknown-edition', row.editionId === undefined],
    ['unknown-desk', row.deskId === undefined],
  ];
  return { ...row, problem: problems.find(([, applies]) => applies)?.[0] ?? null };
}

/** The rows of each person; a row without an address is on its own. */
function byAddress(rows: MeantRow[]): MeantRow[][] {
  const groups = new Map<string, MeantRow[]>();
  for (const row of rows) {
    const address = row.values.email.toLowerCase() || `row ${row.number}`;
    const group = groups.get(address);
    if (group) group.push(row);
    else groups.set(address, [row]);
  }
  return [...groups.values()];
}

/** The rows of one person with conflicts between them; a name or language is needed only once. */
function withJoinedProblems(rows: MeantRow[]): MeantRow[] {
  const name = rows.find(({ values }) => values.name)?.values.name;
  const language = rows.find(({ locale }) => locale)?.locale;
  const seen = new Set<string>();
  return rows.map(row => {
    const grant = `${row.role} ${row.editionId} ${row.deskId}`;
    const problems: [RowProblem, boolean][] = [
      ['no-name', !name],
      ['another-name', row.values.name !== '' && row.values.name !== name],
      ['another-language', row.locale !== undefined && row.locale !== language],
      ['twice', seen.has(grant)],
      ['too-many-grants', seen.size >= MAX_GRANTS],
    ];
    seen.add(grant);
    return { ...row, problem: row.problem ?? problems.find(([, applies]) => applies)?.[0] ?? null };
  });
}

function personOf(rows: MeantRow[], language: string): ImportedPerson {
  const grants = rows.map(({ role, editionId = null, deskId = null }) => ({
    role: role!,
    editionId,
    deskId,
  }));
  return {
    name: rows.find(({ values }) => values.name)!.values.name,
    email: rows[0]!.values.email,
    locale: rows.find(({ locale }) => locale)?.locale ?? language,
    grants,
    rows: rows.map(({ number, values }) => ({ number, values })),
  };
}
