import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const LANGUAGES = { English: 'en', Français: 'fr', 中文: 'zh-hans', العربية: 'ar' };
const NAMES = Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[];

/** The rows of the table under a heading of the glossary, without its head. */
function rowsUnder(heading: string): string[][] {
  const [, section = ''] = readFileSync('docs/words.md', 'utf8').split(`## ${heading}\n`);
  const lines = section
    .split('\n## ')[0]!
    .split('\n')
    .filter(line => line.startsWith('|'));
  return lines.slice(2).map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  );
}

const isName = (node: ts.Node) => ts.isPropertyAssignment(node.parent) && node.parent.name === node;

/** Every text in a file that can come on screen, with N for what is inserted. */
function textsIn(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isStringLiteralLike(node) && !isName(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node))
      texts.push(node.head.text + node.templateSpans.map(({ literal }) => `N${literal.text}`).join(''));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return texts;
}

/** The texts of all catalogues of a language, each after the file that it is in. */
function catalogueOf(name: keyof typeof LANGUAGES): string[] {
  const pattern = `:(glob)**/words/**/${LANGUAGES[name]}.ts`;
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', pattern], {
    encoding: 'utf8',
  });
  return files
    .trim()
    .split('\n')
    .flatMap(file => textsIn(file).map(text => `${file}: ${text}`));
}

const catalogues = new Map(NAMES.map(name => [name, catalogueOf(name)]));

/** A word of the glossary as a pattern; Chinese has no spaces between words. */
function wordPattern(word: string): RegExp {
  const stem = word.replace(/\*$/, '');
  if (/\p{Script=Han}/u.test(stem)) return new RegExp(stem, 'u');
  return new RegExp(`(?<![\\p{L}\\p{M}])${stem}${stem === word ? '(?![\\p{L}\\p{M}])' : ''}`, 'iu');
}

describe.each(NAMES)('The words on screen in %s', name => {
  const texts = catalogues.get(name)!;
  const unwanted = rowsUnder('Not these').filter(([language]) => language === name);

  it('are in every room', () => {
    expect(texts.length).toBeGreaterThan(100);
  });

  it.each(unwanted)('(%s) have no “%s” but “%s”', (_, word) => {
    expect(texts.filter(text => wordPattern(word!).test(text.replace(/^[^:]*: /, '')))).toEqual([]);
  });
});

it.each(NAMES)('The terms of the glossary are on screen in %s', name => {
  const texts = catalogues.get(name)!;
  const all = texts.map(text => text.replace(/^[^:]*: /, '').toLowerCase()).join('\n');
  const terms = rowsUnder('Terms').map(row => row[NAMES.indexOf(name)]!);
  expect(terms.length).toBeGreaterThan(40);
  expect(terms.filter(term => !all.includes(term.toLowerCase()))).toEqual([]);
});

it('French has the spaces of the Imprimerie nationale', () => {
  const wrong = /(?<!\u00a0):(?!\/\/)|(?<!\u202f)[;!?]|«(?!\u00a0)|(?<!\u00a0)»|\d? %/;
  expect(catalogues.get('Français')!.filter(text => wrong.test(text.replace(/^[^:]*: /, '')))).toEqual([]);
});

it('French elides “de” before a name that is inserted', () => {
  const name = /(?<![\p{L}’])de N(?!\s(?:\p{Ll}+[sx](?!\p{L})|N(?!\p{L})|%|à))/u;
  const names = catalogues.get('Français')!.filter(text => name.test(text.replace(/^[^:]*: /, '')));
  expect(names).toEqual([]);
});

it('Chinese and Arabic have no marks of Latin script', () => {
  const latin =
    /[\p{Script=Han}\p{Script=Arabic}]\s?[,;?]|[,;?]\s?[\p{Script=Han}\p{Script=Arabic}]|[\p{Script=Han}][:!]/u;
  const texts = [...catalogues.get('中文')!, ...catalogues.get('العربية')!];
  expect(texts.filter(text => latin.test(text.replace(/^[^:]*: /, '')))).toEqual([]);
});
