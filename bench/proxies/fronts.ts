import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** A proxy from `deploy/` in front of running servers. */
export interface Front {
  name: string;
  port: number;
  /** Empties its cache. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

interface FrontOptions {
  /** Its own folder, which its user can write. */
  folder: string;
  port: number;
  /** The ports of the servers behind it. */
  behind: number[];
}

/** The programs that the drill needs and this machine lacks. */
export function missingPrograms(): string[] {
  return ['nginx', 'varnishd', 'varnishadm'].filter(program => {
    try {
      execFileSync('which', [program], { stdio: 'ignore' });
      return false;
    } catch {
      return true;
    }
  });
}

/** Starts nginx with `deploy/nginx.conf`, without TLS and on another port. @throws Error when it does not start */
export async function startNginx({ folder, port, behind }: FrontOptions): Promise<Front> {
  mkdirSync(folder, { recursive: true });
  const upstream = behind.map(one => `server 127.0.0.1:${one};`).join('\n');
  const site = readFileSync('deploy/nginx.conf', 'utf8')
    .replace(/server 127\.0\.0\.1:3000;\s*server 127\.0\.0\.1:3001;/, upstream)
    .replace(/server \{\s*listen 80;[^}]*\}/, '')
    .replace(/listen 443 ssl;\s*http2 on;/, `listen 127.0.0.1:${port};`)
    .replace(/ssl_certificate(_key)? .*;/g, '')
    .replaceAll('paper.example', 'localhost')
    .replace('/var/cache/nginx/broadsheet', join(folder, 'cache'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    kind => `${kind}_temp_path ${join(folder, kind)};`,
  );
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `daemon off; pid ${join(folder, 'pid')}; error_log stderr crit; worker_processes 1;
    events { worker_connections 1024; }
    http { access_log off; ${temporary.join(' ')} ${site} }`,
  );
  const start = async () => {
    const child = spawn('nginx', ['-p', folder, '-c', file, '-e', 'stderr'], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    await untilListening(port, child);
    return child;
  };
  let child = await start();
  return {
    name: 'nginx',
    port,
    async clear() {
      await end(child);
      execFileSync('rm', ['-rf', join(folder, 'cache')]);
      child = await start();
    },
    stop: () => end(child),
  };
}

/** Starts Varnish with `deploy/varnish.vcl`. @throws Error when it does not start */
export async function startVarnish({ folder, port, behind }: FrontOptions): Promise<Front> {
  mkdirSync(folder, { recursive: true });
  const [first, second] = behind;
  const file = join(folder, 'varnish.vcl');
  const vcl = readFileSync('deploy/varnish.vcl', 'utf8');
  writeFileSync(file, vcl.replace('"3000"', `"${first}"`).replace('"3001"', `"${second}"`));
  const work = join(folder, 'work');
  const listen = ['-a', `127.0.0.1:${port}`, '-f', file, '-n', work];
  const child = spawn('varnishd', ['-F', '-j', 'none', '-s', 'malloc,64m', ...listen], {
    stdio: 'ignore',
  });
  await untilListening(port, child);
  return {
    name: 'Varnish',
    port,
    clear: async () => void execFileSync('varnishadm', ['-n', work, 'ban', 'req.url ~ .']),
    stop: () => end(child),
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise(resolve => child.once('close', resolve));
  child.kill('SIGTERM');
  await ended;
}

async function untilListening(port: number, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline && child.exitCode === null) {
    const isOpen = await new Promise<boolean>(resolve => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
      socket.unref();
      socket.once('connect', () => socket.destroy());
    });
    if (isOpen) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`${child.spawnfile} did not start`);
}
