import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Every setting of the table of `docs/deploy.md`, and those of Node and PostgreSQL. */
const KNOWN = new Set([
  ...[...readFileSync('docs/deploy.md', 'utf8').matchAll(/^\| (`[A-Z_`, ]+`) /gm)].flatMap(([, names]) =>
    [...names!.matchAll(/[A-Z_]+/g)].map(([name]) => name),
  ),
  ...['NODE_ENV', 'POSTGRES_USER', 'POSTGRES_PASSWORD', 'POSTGRES_INITDB_ARGS'],
]);
const read = (file: string) => readFileSync(`deploy/${file}`, 'utf8');

describe.each(['Dockerfile', 'compose.yaml', 'broadsheet.service'])('deploy/%s', file => {
  it('has settings that the server reads', () => {
    const named = [...read(file).matchAll(/\b([A-Z]+_[A-Z_]+|DEMO)(?==|:)/g)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter(name => !KNOWN.has(name))).toEqual([]);
  });

  it('names scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    const text = read(file);
    const files = [...text.matchAll(/scripts\/[\w./-]+\.mjs/g)].map(([name]) => name);
    const commands = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);
    expect(files.filter(name => !existsSync(name))).toEqual([]);
    expect(commands.filter(name => !(name in scripts))).toEqual([]);
  });
});

it('Proxies of deploy/ check the readiness for readers', () => {
  for (const file of ['varnish.vcl', 'Caddyfile']) expect(read(file)).toContain('/readyz/readers');
});
