import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Every setting of the table of `docs/deploy.md`, and those of Node, PostgreSQL and rclone. */
const KNOWN = new Set([
  ...[...readFileSync('docs/deploy.md', 'utf8').matchAll(/^\| (`[A-Z_`, ]+`) /gm)].flatMap(([, names]) =>
    [...names!.matchAll(/[A-Z_]+/g)].map(([name]) => name),
  ),
  ...['NODE_ENV', 'POSTGRES_USER', 'POSTGRES_PASSWORD', 'POSTGRES_INITDB_ARGS'],
  ...['BACKUP_BUCKET', 'RCLONE_CONFIG_ELSEWHERE_TYPE'],
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

it('The unit of deploy/ goes on trying to start while the database is away', () => {
  expect(read('broadsheet.service')).toMatch(/^Restart=always$/m);
  // Otherwise systemd gives up after five starts in ten seconds.
  expect(read('broadsheet.service')).toMatch(/^StartLimitIntervalSec=0$/m);
});

const service = (name: string) =>
  new RegExp(`^  ${name}:\n((?: {4}.*\n|\n)+)`, 'm').exec(read('compose.yaml'))?.[1] ?? '';

it('The proxy of compose.yaml is in front of both processes, and the backup cannot be changed from its copy', () => {
  expect(service('nginx')).toContain('depends_on: [app-1, app-2]');
  expect(service('backup')).toContain('/backups:ro');
  for (const name of ['app-1', 'app-2']) expect(service(name)).toContain('<<: *app');
});

it('The sed of compose.yaml names both processes in nginx.conf', () => {
  const [, script] = /sed '([^']+)'/.exec(read('compose.yaml'))!;
  const replaced = execFileSync('sed', [script!, 'deploy/nginx.conf'], { encoding: 'utf8' });
  expect(replaced).toMatch(/upstream broadsheet \{\s*server app-1:3000;\s*server app-2:3000;/);
  expect(replaced.replace(/^#.*$/gm, '')).not.toMatch(/127\.0\.0\.1|paper\.example/);
});
