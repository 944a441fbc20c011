import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** Names that are not terms of the field, with the term to use. */
const UNWANTED = new Map([
  ['beside', 'related, or the name of the other column'],
  ['forget', 'clear, delete or discard'],
  ['gate', 'auth'],
  ['knock', 'request'],
  ['newcomer', 'new person'],
  ['spoken', 'locale'],
  ['together', 'collaboration'],
  ['trouble', 'error'],
  ['weigh', 'measure'],
]);

/** The names that a file declares. */
function namesIn(file: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const { name } = node as ts.NamedDeclaration;
    if (name && ts.isIdentifier(name)) names.push(name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return names;
}

const FILES = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'],
  { encoding: 'utf8' },
)
  .trim()
  .split('\n');

/** The types that a file exports. */
function exportedTypes(file: string): string[] {
  const { statements } = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return statements
    .filter(
      node =>
        ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node),
    )
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .map(({ name }) => name!.text);
}

it('No name in the code is a metaphor', () => {
  const found = FILES.flatMap(file =>
    namesIn(file).flatMap(name => {
      const term = UNWANTED.get(name.toLowerCase());
      return term ? [`${file}: ${name}, say ${term}`] : [];
    }),
  );
  expect(found).toEqual([]);
});

it('A type has one meaning: no two files of the product export types of the same name', () => {
  const product = FILES.filter(
    file => /^(app|components|domain|server)\//.test(file) && !/\.(test|fixture)\./.test(file),
  );
  const files = new Map<string, string[]>();
  for (const file of product)
    for (const name of exportedTypes(file)) files.set(name, [...(files.get(name) ?? []), file]);
  expect(files.size).toBeGreaterThan(500);
  expect([...files].filter(([, places]) => places.length > 1)).toEqual([]);
});
