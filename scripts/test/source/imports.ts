import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const IMPORT = /\b(import\(|(?:(import|export) type [^;'"]*?)?from|import)\s*'([^']+)'/g;
const ENDINGS = ['', '.ts', '.tsx', '/index.ts'];

/** What one file imports from another of this project. */
export interface Import {
  file: string;
  /** As written in the file: `./near` or `@/server/log`. */
  specifier: string;
  /** Path from the root, with its ending. */
  target: string;
  /** Whether it is loaded with the file: neither types alone nor `import()`. */
  isLoaded: boolean;
}

/** TypeScript files of the project below a folder, except tests and generated files; paths from the root. */
export function sourceFiles(folder: string): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', folder], {
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter(file => /\.tsx?$/.test(file) && !/\.(test|fixture)\.tsx?$/.test(file) && existsSync(file));
}

/** The imports of a file from other files of the project, including types. */
export function importsOf(file: string): Import[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(([, keyword, type, specifier]) => {
    const target = targetOf(file, specifier!);
    const isLoaded = !type && keyword !== 'import(';
    return target ? [{ file, specifier: specifier!, target, isLoaded }] : [];
  });
}

function targetOf(file: string, specifier: string): string | undefined {
  if (!/^(@|\.\.?)\//.test(specifier)) return undefined;
  const path = specifier.startsWith('@/') ? specifier.slice(2) : normalize(join(dirname(file), specifier));
  return ENDINGS.map(ending => path + ending).find(one => /\.tsx?$/.test(one) && existsSync(one));
}
