import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A route by its folder, and the methods that it handles. */
export interface Route {
  path: string;
  methods: string[];
}

/** The routes below a folder, with the methods that they handle. */
export function routesBelow(folder: string): Route[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file =>
    /(^|\/)route\.ts$/.test(file),
  );
  return files.map(file => {
    const source = readFileSync(join(folder, file), 'utf8');
    const methods = [
      ...source.matchAll(/export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/g),
    ];
    const path = `/${file.replace(/\/?route\.ts$/, '').replace(/\(\w+\)\/?/g, '')}`;
    return { path, methods: methods.length ? methods.map(([, method]) => method!) : ['GET'] };
  });
}

/** The address of a route with its parameters filled in: `id` replaces the first `[id]`. */
export function addressOf(path: string, id: string): string {
  return path
    .replace('/[[...path]]', '/2026/11/24/none')
    .replace('[...path]', 'stories')
    .replace('[...missing]', 'none')
    .replace('[...nextauth]', 'callback/credentials')
    .replace('[kind]', 'topics')
    .replace('[id]', id)
    .replace(/\[\w+\]/g, '1');
}

/** Invalid ids, encoded as in an address. */
export const HOSTILE_IDS = [
  ...['0', '-1', 'none', '9'.repeat(30), 'a'.repeat(300), '__proto__', 'constructor'],
  ...['%00', '%ff', '%F0%9F%92%A5', '%27%22%3B--', '..%2f..', '%2e%2e', '%5c', '%25', '%ED%A0%80'],
];

const PARAMETERS = [
  ...['q', 'after', 'before', 'since', 'show', 'page', 'sort', 'order', 'kind', 'ids', 'name', 'number'],
  ...['stage', 'edition', 'section', 'desk', 'mine', 'day', 'zone', 'from', 'to', 'lang', 'person', 'width'],
  ...['error', 'to', 'secret', 'callbackUrl', 'story', 'text', 'words', 'format', 'url', 'limit'],
];

/** Queries that give every parameter the same invalid value. */
export const HOSTILE_QUERIES = [
  ...['', '-1', '0', '1e999', '9'.repeat(30), 'NaN', 'null', '__proto__', 'a'.repeat(1500), '2026-99-99'],
  ...['%00', '%ff', '%ED%A0%80', '%27%22%3B--', '..%2f..', '%E2%80%AE', '[]', '%25', '+', 'Asia%2FNowhere'],
].map(value => PARAMETERS.map(name => `${name}=${value}`).join('&'));
