import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Random } from '@/scripts/test/faults/network';
import { randomOf } from '@/scripts/test/faults/network';
import type { StoryServer } from '@/scripts/test/faults/story-server';
import { writeTogether } from '@/scripts/test/faults/write-together';
import { makePaper } from '@/scripts/test/paper';
import { applyMigrations } from '@/scripts/setup/migrate';
import { clusterOutside, startPostgres } from '@/scripts/setup/postgres';
import { ensureDataDir } from '@/server/settings';
import { closeDatabase } from '@/server/store/database';
import type { Answered, Call } from './coediting-server';

/**
 * People edit one text while the server process is killed before a write, after it or at a random moment, and
 * PostgreSQL is killed and restarted: part of `npm run drill:coediting`.
 */
const SERVER = 'bench/coediting-server.ts';
/** One in this many write requests ends with a kill. */
const KILL_EVERY = 60;
const KILLS = ['server before', 'server after', 'server at any moment', 'PostgreSQL'] as const;
type Kill = (typeof KILLS)[number];
const MOMENT_MS = 12;

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** A server process that is restarted after each kill. */
class KilledServer {
  readonly kills: Record<Kill, number> = {
    'server before': 0,
    'server after': 0,
    'server at any moment': 0,
    PostgreSQL: 0,
  };
  private child!: ChildProcess;
  private calls = 0;
  private readonly waiting = new Map<number, Waiting>();
  /** The kill in progress. Other requests wait for it, so that concurrent writes are killed one at a time. */
  private killing: Promise<void> = Promise.resolve();

  constructor(
    private readonly dataDir: string,
    private readonly random: Random,
  ) {}

  async start(): Promise<void> {
    const child = fork(SERVER, { execArgv: ['--import', 'tsx'] });
    this.child = child;
    child.on('message', (message: Answered | 'ready') => {
      if (message === 'ready') return;
      const { resolve, reject } = this.waiting.get(message.id)!;
      this.waiting.delete(message.id);
      if (message.failed === undefined) resolve(message.result);
      else reject(new Error(message.failed));
    });
    await once(child, 'message');
  }

  async stop(): Promise<void> {
    this.child.disconnect();
    await once(this.child, 'exit');
  }

  private send(name: keyof StoryServer, args: unknown[]): Promise<unknown> {
    const id = ++this.calls;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.child.send({ id, name, args } satisfies Call);
    });
  }

  private async kill(kill: Kill): Promise<void> {
    this.kills[kill]++;
    if (kill === 'PostgreSQL') await this.killPostgres();
    const exited = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exited;
    for (const { reject } of this.waiting.values()) reject(new Error('killed'));
    this.waiting.clear();
    await this.start();
  }

  private async killPostgres(): Promise<void> {
    const pid = Number(readFileSync(join(this.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    await closeDatabase();
    process.env.DATABASE_URL = (await startPostgres(this.dataDir)).url;
  }

  /** Sends a write. Some end with a kill and get no answer. @throws Error without an answer */
  private async write(name: 'commit' | 'saveWhole', args: unknown[]): Promise<unknown> {
    await this.killing;
    if (!this.random.chance(1 / KILL_EVERY)) return this.send(name, args);
    const kill = this.random.pick(KILLS);
    const answer = kill === 'server before' ? Promise.reject(new Error('killed')) : this.send(name, args);
    answer.catch(() => null);
    this.killing = (async () => {
      if (kill === 'server after') await answer.catch(() => null);
      else await new Promise(resolve => setTimeout(resolve, this.random.below(MOMENT_MS)));
      await this.kill(kill);
    })();
    await this.killing;
    throw new Error('killed');
  }

  /** Sends a read, and retries it while processes are killed and restarted. */
  private async read<Result>(name: keyof StoryServer, args: unknown[]): Promise<Result> {
    for (let attempt = 0; ; attempt++) {
      await this.killing;
      try {
        return (await this.send(name, args)) as Result;
      } catch (error) {
        if (attempt > 20) throw error;
      }
    }
  }

  readonly asServer: StoryServer = {
    story: id => this.read('story', [id]),
    commitsAfter: (...args) => this.read('commitsAfter', args),
    acknowledgedAs: (...args) => this.read('acknowledgedAs', args),
    commit: (...args) =>
      this.write('commit', args).catch(() => ({ done: false, isLost: true })) as ReturnType<
        StoryServer['commit']
      >,
    saveWhole: (...args) =>
      this.write('saveWhole', args).catch(() => ({ kind: 'unreachable' })) as ReturnType<
        StoryServer['saveWhole']
      >,
  };
}

/** Runs this many stories, with consecutive seeds from the first. @returns whether any had a fault */
export async function drillKills(stories: number, firstSeed: number): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-kills-'));
  ensureDataDir(dataDir);
  const postgres = await startPostgres(dataDir);
  process.env.DATABASE_URL = postgres.url;
  process.env.DATA_DIR = dataDir;
  await applyMigrations(postgres.url);
  const server = new KilledServer(dataDir, randomOf(firstSeed));
  const failed: unknown[] = [];
  const counted: Record<string, number> = {};
  try {
    await server.start();
    const paper = await makePaper();
    for (let seed = firstSeed; seed < firstSeed + stories; seed++) {
      const { faults, ...counts } = await writeTogether(seed, paper, server.asServer);
      for (const [name, count] of Object.entries(counts)) counted[name] = (counted[name] ?? 0) + count;
      if (Object.keys(faults).length) failed.push({ seed, ...faults });
    }
    await server.stop();
  } finally {
    await closeDatabase();
    await (await startPostgres(dataDir)).discard();
    for (const folder of [clusterOutside(dataDir), dataDir])
      if (folder) rmSync(folder, { recursive: true, force: true });
  }
  console.log('with kills', { ...counted, ...server.kills });
  for (const fault of failed) console.error(fault);
  return failed.length > 0;
}
