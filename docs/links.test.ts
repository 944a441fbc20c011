import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .trim()
  .split('\n');
const folders = new Set(files.flatMap(foldersOf));
const topFolders = [...folders].filter(folder => !folder.includes('/'));
const pages = files.filter(file => /^(docs\/(decisions\/)?)?[\w-]+\.md$/.test(file));

function foldersOf(file: string): string[] {
  const parent = dirname(file);
  return parent === '.' ? [] : [parent, ...foldersOf(parent)];
}

/** Whether a file or folder has this path, in which `*` is any part of a name and `**` any folders. */
function exists(path: string): boolean {
  const plain = path.replace(/\/$/, '');
  if (!plain.includes('*')) return files.includes(plain) || folders.has(plain);
  const source = plain
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*/g, found => (found === '*' ? '[^/]*' : '(?:[^/]+/)*'));
  const pattern = new RegExp(`^${source}$`);
  return files.some(file => pattern.test(file)) || [...folders].some(folder => pattern.test(folder));
}

/** The addresses of the repository that a page links to, or shows as a picture. */
function linksIn(page: string): string[] {
  return [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link!.replace(/#.*$/, ''))
    .filter(link => link && !/^[a-z]+:/.test(link))
    .map(link => join(dirname(page), link));
}

/** The paths that a page names in backticks, and the folders of its drawings of a tree. */
function pathsIn(page: string): string[] {
  const text = readFileSync(page, 'utf8');
  const inline = [...text.matchAll(/`([^`\n]+)`/g)].map(([, path]) => path!);
  const trees = [...text.matchAll(/^```\n([\s\S]*?)^```/gm)].flatMap(([, tree]) =>
    [...tree!.matchAll(/^[\w-]+\/(?= )/gm)].map(([path]) => path),
  );
  const isPath = (path: string) =>
    topFolders.some(folder => path.startsWith(`${folder}/`)) && !path.includes(' ');
  return [...inline.filter(isPath), ...trees];
}

it('Every relative link of the documents leads to a file of the repository', () => {
  const links = pages.flatMap(page => linksIn(page).map(path => ({ page, path })));
  expect(links.length).toBeGreaterThan(60);
  const broken = links.filter(({ path }) => !exists(path));
  expect(broken).toEqual([]);
});

it('Every path that the documents name is in the repository', () => {
  const paths = pages.flatMap(page => pathsIn(page).map(path => ({ page, path })));
  expect(paths.length).toBeGreaterThan(150);
  expect(paths.filter(({ path }) => !exists(path))).toEqual([]);
});

it('Every npm script that the documents name is in package.json', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = pages.flatMap(page =>
    [...readFileSync(page, 'utf8').matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script!),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(script => !Object.hasOwn(scripts, script))).toEqual([]);
});
