import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { bodyToText } from '@/domain/document/write';
import type { Body } from '@/domain/document/body';
import { until } from '@/scripts/test/drill/until';
import { WriterAtBrowser } from '@/scripts/test/drill/writer-at-browser';
import { randomOf } from '@/scripts/test/faults/network';
import { startMailServer } from '@/scripts/test/mail-server';
import { findChromium } from '@/scripts/test/runner/chromium';
import { startTestServer } from '@/scripts/test/server';
import { startStandby } from '@/scripts/test/services/standby';
import { ClamdServer } from '@/scripts/test/services/clamd-server';
import { startBareServer } from './bare-server';
import { installationOf, newDraft, type Installation } from './installation';
import { resetClock, shiftClock } from './scenarios/clock';
import {
  hangDatabase,
  refuseWrites,
  crashDatabase,
  stopDatabase,
  useUpConnections,
} from './scenarios/database';
import { readChangingStory, floodSignIns } from './scenarios/load';
import { cutListener, SilentRelay } from './scenarios/network';
import {
  verifyInstallation,
  killBackups,
  killProcesses,
  killStories,
  stopSecond,
} from './scenarios/processes';
import { loseReplica } from './scenarios/replica';
import { fillMediaDisk, loseServices } from './scenarios/services';

const STORIES = 60;
const EDITOR = 'ines.marchetti@broadsheet.example';

/**
 * Runs the wanted scenarios, or all, on two processes of one paper while a person writes in a browser.
 * @param kills how often processes and backups are killed
 */
export async function runScenarios(wanted: string[], kills: number, faults: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-services-'));
  const scannerPath = join(folder, 'clamd.ctl');
  const scanner = new ClamdServer();
  let mail = await startMailServer();
  const services = { VIRUS_SCANNER: await scanner.start(scannerPath) };
  const first = await startTestServer('demo', () => services);
  const database = new URL(first.databaseUrl);
  const relay = new SilentRelay(() => ({ host: '127.0.0.1', port: Number(database.port) }));
  const listenUrl = new URL(database);
  listenUrl.port = String(await relay.start());
  const standby = await startStandby({ url: first.databaseUrl, dataDir: first.dataDir });
  const clockFile = join(folder, 'clock');
  resetClock(clockFile);
  // Given the address of the database, so that only the first server stops it.
  const second = await startTestServer({ dataDir: first.dataDir }, () => ({
    ...{ ...services, DATABASE_URL: database.href, DATABASE_LISTEN_URL: listenUrl.href },
    DATABASE_REPLICA_URL: standby.url,
    ...{ CLOCK_FILE: clockFile, NODE_OPTIONS: '--import=./bench/operation/shifted-clock.js' },
  }));
  try {
    const bareUrl = await startBareServer();
    const paper = await installationOf({ first, second, bareUrl, faults, settings: {} });
    const writer = await writerAt(paper);
    const scenarios: Record<string, () => Promise<void>> = {
      hang: () => hangDatabase(paper),
      stop: () => stopDatabase(paper),
      restart: () => crashDatabase(paper),
      'read-only': () => refuseWrites(paper),
      connections: () => useUpConnections(paper),
      disk: () => fillMediaDisk(paper),
      listener: () => cutListener(paper, relay),
      services: async () => {
        mail = await loseServices(paper, { mail, scanner, scannerPath });
      },
      stories: () => killStories(paper, STORIES),
      crowd: () => readChangingStory(paper),
      'sign-ins': () => floodSignIns(paper),
      clock: () => shiftClock(paper, clockFile),
      replica: () => loseReplica(paper, standby),
      processes: () => killProcesses(paper, kills),
      backups: () => killBackups(paper, kills),
    };
    for (const [name, scenario] of Object.entries(scenarios)) {
      if (wanted.length && !wanted.includes(name)) continue;
      console.log(`\n${name}`);
      const writing = writer.writeFor(3);
      await scenario().catch((error: unknown) => void faults.push(`${name}: ${String(error)}`));
      await writing;
      await writer.rest().catch((error: unknown) => void faults.push(`${name}: ${String(error)}`));
    }
    await writer.close();
    console.log('\nafter all scenarios');
    await verifyInstallation(paper);
    await stopSecond(paper);
  } finally {
    await second.stop();
    await standby.discard();
    await first.stop();
    relay.stop();
    await scanner.stop();
    await mail.stop();
    mail.unset();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A person who writes in a browser that is never reloaded. */
async function writerAt(paper: Installation) {
  const { first } = paper;
  const { id } = await newDraft(paper);
  const onServer = async () => bodyToText((await paper.call('GET', `/stories/${id}`)).story.body as Body);
  const browser = await chromium.launch({
    executablePath: (await findChromium()) ?? undefined,
    args: ['--no-sandbox'],
  });
  const place = { url: first.url, password: first.password, browser };
  const person = new WriterAtBrowser('k', EDITOR, place, randomOf(1), onServer);
  await person.open(`/newsroom/stories/${id}`);
  return {
    async writeFor(words: number): Promise<void> {
      for (let word = 0; word < words; word++) {
        await person.write();
        await new Promise(resolve => setTimeout(resolve, 2000));
      }
    },
    rest: () =>
      until(
        () => 'what was written in the browser is saved, without a reload',
        async () => (await person.says()) === 'saved' && (await person.isOnServer()),
      ),
    async close(): Promise<void> {
      console.log(`${person.typed.length} words were written in the browser`);
      await browser.close();
    },
  };
}
