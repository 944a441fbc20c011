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

it('No name in the code is a metaphor', () => {
  const files = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'],
    {
      encoding: 'utf8',
    },
  );
  const found = files
    .trim()
    .split('\n')
    .flatMap(file =>
      namesIn(file).flatMap(name => {
        const term = UNWANTED.get(name.toLowerCase());
        return term ? [`${file}: ${name}, say ${term}`] : [];
      }),
    );
  expect(found).toEqual([]);
});
