import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** Classes that libraries set: the editor's, and the icons'. */
const OF_LIBRARIES = /^(ProseMirror-.+|lucide-.+|is-editor-empty|react-renderer|selectedCell)$/;

/** Short class names that are whole words. */
const SHORT_WORDS = [
  'add',
  'app',
  'bad',
  'big',
  'day',
  'dot',
  'due',
  'ear',
  'end',
  'hit',
  'now',
  'off',
  'row',
  'tag',
];

const files = (...patterns: string[]) =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...patterns], {
    encoding: 'utf8',
  })
    .trim()
    .split('\n');

/** The classes that selectors of a stylesheet name. */
function classesIn(css: string): Set<string> {
  const bare = css.replace(/\/\*[\s\S]*?\*\/|'[^']*'|url\([^)]*\)/g, '');
  const selectors = [...bare.matchAll(/([^{};]+)\{/g)].map(([, selector]) => selector!);
  return new Set(selectors.flatMap(text => [...text.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name!)));
}

/** The words of all texts in code, and the starts of words that are completed at run time. */
function textsIn(file: string): { words: string[]; starts: string[] } {
  const words: string[] = [];
  const starts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateTail(node)) words.push(...node.text.split(/[^\w-]+/));
    if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node)) {
      words.push(...node.text.split(/[^\w-]+/));
      starts.push(...(/[\w-]+$/.exec(node.text) ?? []));
    }
    // A key is a class where classes are chosen by a value.
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) words.push(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return { words, starts };
}

it('Every class in a stylesheet is named by the code of components, pages or the domain', () => {
  const code = files('components/*.ts', 'components/*.tsx', 'app/*.ts', 'app/*.tsx', 'domain/*.ts');
  const texts = code.filter(file => !/\.(test|fixture)\.tsx?$|\/words\//.test(file)).map(textsIn);
  const named = new Set(texts.flatMap(({ words }) => words));
  const starts = [...new Set(texts.flatMap(text => text.starts))].filter(start => start.length > 1);
  const isNamed = (name: string) =>
    OF_LIBRARIES.test(name) || named.has(name) || starts.some(start => name.startsWith(start));
  const dead = files('*.css').flatMap(file =>
    [...classesIn(readFileSync(file, 'utf8'))]
      .filter(name => !isNamed(name))
      .map(name => `${file}: .${name}`),
  );
  expect(dead).toEqual([]);
});

it('Every class in a stylesheet has four letters or more, or is a word', () => {
  const short = files('*.css').flatMap(file =>
    [...classesIn(readFileSync(file, 'utf8'))]
      .filter(name => name.length < 4 && !SHORT_WORDS.includes(name))
      .map(name => `${file}: .${name}`),
  );
  expect(short).toEqual([]);
});

it('Layers of the newsroom first come in the order that they are to have', () => {
  const css = readFileSync('app/newsroom/newsroom.css', 'utf8');
  const wanted = /^@layer ([^;{]+);/m.exec(css)![1]!.split(', ');
  const layers = [...css.matchAll(/@import '(\.[^']+)'(?: layer\((\w+)\))?/g)].flatMap(([, path, layer]) =>
    layer
      ? [layer]
      : [...readFileSync(`app/newsroom/${path}`, 'utf8').matchAll(/^@layer (\w+)/gm)].map(
          ([, name]) => name!,
        ),
  );
  expect([...new Set(layers)]).toEqual(wanted);
});
