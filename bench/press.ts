import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@/scripts/setup/free-port';
import { startTestServer } from '@/scripts/test/server';
import { anyStory, cpuPerRequest, loadFor, peakMemory, type LoadResult } from './load';

/**
 * Processor time per request of a story, a front, a section, a feed, the sitemap, and a mix with pictures: through the
 * press, and through nginx serving the same bytes as a file; for the story also through Next without the press. Medians
 * of five rounds; one process each. Linux, with nginx installed.
 */
const NGINX = '/usr/sbin/nginx';
const REQUESTS = 40_000;
const SECONDS = 10;

async function until(ready: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300 && !(await ready()); tries++)
    await new Promise(resolve => setTimeout(resolve, 100));
}

async function startNginx(folder: string, port: number): Promise<{ pid: number; child: ChildProcess }> {
  const config = `
    daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
    events { worker_connections 256; }
    http {
      access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000; gzip_static always; gunzip off;
      types { text/html html; }
      client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder};
      uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
      server { listen 127.0.0.1:${port}; root ${folder}; }
    }`;
  writeFileSync(join(folder, 'nginx.conf'), config);
  const child = spawn(NGINX, ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: 'inherit' });
  await until(
    () => existsSync(join(folder, 'pid')) && readFileSync(join(folder, 'pid'), 'utf8').trim() !== '',
  );
  const workers = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ');
  return { pid: Number(workers[0]), child };
}

const server = await startTestServer();
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-nginx-'));
const children: ChildProcess[] = [];
try {
  const story = await anyStory(server.url);
  const paths = [story, '/', '/china', '/feed.xml', '/sitemap.xml'];
  const port = Number(new URL(server.url).port);
  const bytes = await Promise.all(paths.map(path => bytesOf(server.url + path)));
  bytes.forEach((compressed, index) => {
    writeFileSync(join(folder, `${index}.html`), '');
    writeFileSync(join(folder, `${index}.html.gz`), compressed);
  });

  const nginxPort = await freePort();
  const nginx = await startNginx(folder, nginxPort);
  children.push(nginx.child);

  const nextPort = await freePort();
  const alone = spawn(process.execPath, ['--import', 'tsx', 'bench/next-only.ts'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(nextPort),
      DATABASE_URL: server.databaseUrl,
      PUBLIC_URL: server.url,
    },
  });
  children.push(alone);
  await until(async () =>
    Boolean((await fetch(`http://127.0.0.1:${nextPort}${story}`).catch(() => null))?.ok),
  );

  const row = (name: string, time: number, nginxTime: number) =>
    console.log(
      `  ${name.padEnd(26)} ${time.toFixed(1).padStart(9)} µs   ${(time / nginxTime).toFixed(2).padStart(7)} × nginx`,
    );
  console.log('\nProcessor time per request');
  for (const [index, path] of paths.entries()) {
    const nginxTime = await cpuPerRequest(nginx.pid, nginxPort, [`/${index}.html`], REQUESTS);
    const pressTime = await cpuPerRequest(server.pid, port, [path], REQUESTS);
    console.log(`${path}, ${bytes[index]!.length} bytes on the wire`);
    row('nginx, the same bytes', nginxTime, nginxTime);
    row('the press', pressTime, nginxTime);
    if (path === story)
      row('Next without the press', await cpuPerRequest(alone.pid!, nextPort, [path], 150, 3), nginxTime);
  }

  const html = await (await fetch(server.url + story)).text();
  const pictures = [...new Set([...html.matchAll(/\/media\/[\w-]+\/640\.avif/g)].map(([path]) => path))];
  const [script] = /\/assets\/[\w-]+\.js/.exec(html)!;
  const others = await Promise.all([...pictures, script].map(path => bytesOf(server.url + path)));
  others.forEach((file, index) => writeFileSync(join(folder, `other-${index}.bin`), file));
  const pictureAt = (index: number) => index % pictures.length;
  const mixed = [0, 1, 2, 0, 1, 2].map((index): [string, string] => [paths[index]!, `/${index}.html`]);
  for (const index of [0, 1, 2]) mixed.push([pictures[pictureAt(index)]!, `/other-${pictureAt(index)}.bin`]);
  mixed.push([script, `/other-${pictures.length}.bin`]);
  const nginxTime = await cpuPerRequest(
    nginx.pid,
    nginxPort,
    mixed.map(([, file]) => file),
    REQUESTS,
  );
  const pressTime = await cpuPerRequest(
    server.pid,
    port,
    mixed.map(([path]) => path),
    REQUESTS,
  );
  console.log('mixed over each connection: six pages, three pictures, a script');
  row('nginx, the same bytes', nginxTime, nginxTime);
  row('the press', pressTime, nginxTime);
  const loads: [string, LoadResult][] = [
    [
      'nginx, the same bytes',
      await loadFor(
        nginxPort,
        mixed.map(([, file]) => file),
        SECONDS,
      ),
    ],
    [
      'the press',
      await loadFor(
        port,
        mixed.map(([path]) => path),
        SECONDS,
      ),
    ],
  ];
  console.log('the same mix over 64 connections');
  for (const [name, { perSecond, p50, p99 }] of loads)
    console.log(
      `  ${name.padEnd(26)} ${perSecond.toFixed(0).padStart(6)} per second, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (${(p99 / loads[0]![1].p99).toFixed(1)} × nginx)`,
    );
  console.log(`peak memory of the process ${peakMemory(server.pid)} MB`);
} finally {
  for (const child of children) child.kill('SIGTERM');
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** The bytes as the press sends them, still compressed. */
async function bytesOf(url: string): Promise<Buffer> {
  const { get } = await import('node:http');
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br, gzip' } }, response => {
      const chunks: Buffer[] = [];
      response.on('data', chunk => chunks.push(chunk as Buffer));
      response.on('end', () => resolve(Buffer.concat(chunks)));
    }).on('error', reject);
  });
}
