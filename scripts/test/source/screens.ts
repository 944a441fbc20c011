import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

/** The addresses of the newsroom's screens that contain no id of a story, import or person. */
export function plainScreens(): string[] {
  return readdirSync('app/newsroom/(desk)', { recursive: true, encoding: 'utf8' })
    .filter(file => basename(file) === 'page.tsx' && !/\[|revert/.test(file))
    .map(file => `/newsroom/${file.replace(/\/?page\.tsx$/, '')}`);
}

/** A path below `app/` as a URL path, without the folders in brackets that group routes. */
export const withoutGroups = (file: string) => file.replace(/\([^)]+\)\//g, '');
