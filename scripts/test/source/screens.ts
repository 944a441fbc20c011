import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

/** The addresses of the newsroom's screens that need no story, import or person in them. */
export function plainScreens(): string[] {
  return readdirSync('app/newsroom/(desk)', { recursive: true, encoding: 'utf8' })
    .filter(file => basename(file) === 'page.tsx' && !/\[|revert/.test(file))
    .map(file => `/newsroom/${file.replace(/\/?page\.tsx$/, '')}`);
}

/** A path below `app/` as people see it, without the folders in brackets that group routes. */
export const withoutGroups = (file: string) => file.replace(/\([^)]+\)\//g, '');
