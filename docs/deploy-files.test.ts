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
  // Of the S3 service and of who makes its bucket.
  ...['MEDIA_SECRET', 'ROOT_ACCESS_KEY_ID', 'ROOT_SECRET_ACCESS_KEY', 'VGW_HEALTH'],
  ...['TYPE', 'PROVIDER', 'ENDPOINT', 'ACCESS_KEY_ID', 'SECRET_ACCESS_KEY'].map(
    name => `RCLONE_CONFIG_MEDIA_${name}`,
  ),
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

it('The processes of compose.yaml keep media in the bucket that is made before they start, by one key', () => {
  const [, bucket] = /MEDIA_STORE: s3:\/\/([\w-]+)$/m.exec(read('compose.yaml'))!;
  expect(service('bucket')).toContain(`mkdir, 'media:${bucket}'`);
  expect(service('bucket')).toContain('s3: { condition: service_healthy }');
  expect(read('compose.yaml')).toContain('bucket: { condition: service_completed_successfully }');
  const keys = [...read('compose.yaml').matchAll(/(ACCESS_KEY_ID|ENDPOINT\w*|SECRET\w*): (.+)$/gm)];
  const valuesOf = (name: RegExp) =>
    new Set(keys.filter(([, own]) => name.test(own!)).map(([, , value]) => value));
  expect([...valuesOf(/^ACCESS_KEY_ID/)]).toEqual(['broadsheet']);
  expect([...valuesOf(/^ENDPOINT/)]).toEqual(['http://s3:7070']);
  expect([...valuesOf(/^SECRET/)]).toEqual(['${MEDIA_SECRET}']);
});

it('Only the proxy of compose.yaml is reached from outside, and no image is of a version that changes by itself', () => {
  expect(read('compose.yaml').match(/^ {4}ports:/gm)).toHaveLength(1);
  expect(service('nginx')).toContain('ports:');
  const images = [...read('compose.yaml').matchAll(/^ +image: (\S+)$/gm)].map(([, image]) => image!);
  expect(images.filter(image => image !== 'broadsheet' && !/:v?\d/.test(image))).toEqual([]);
});

it('The sed of compose.yaml names both processes in nginx.conf', () => {
  const [, script] = /sed '([^']+)'/.exec(read('compose.yaml'))!;
  const replaced = execFileSync('sed', [script!, 'deploy/nginx.conf'], { encoding: 'utf8' });
  expect(replaced).toMatch(/upstream broadsheet \{\s*server app-1:3000;\s*server app-2:3000;/);
  expect(replaced.replace(/^#.*$/gm, '')).not.toMatch(/127\.0\.0\.1|paper\.example/);
});
