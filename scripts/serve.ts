import { watch } from 'node:fs';
import { readSettings, SettingsError, type Settings } from '@/server/settings';
import { startProcesses } from './processes/primary';
import { environmentFor } from './processes/process-options';
import { explainStart } from './processes/start-error';
import { prepareBuild, prepareData } from './setup/prepare';
import { buildAssets } from './setup/assets';
import { requireFreePort } from './setup/free-port';
import { step } from './setup/steps';

const development = process.argv.includes('--dev');

/** Completes the setup and serves until stopped. */
async function serve(settings: Settings): Promise<void> {
  console.log('Broadsheet');
  // Building under a running server would replace its files.
  await requireFreePort(settings.port, settings.host);
  const data = await prepareData(settings);
  await requireMediaStore(settings);
  const { loadPaper } = await import('./setup/paper');
  const cast = await loadPaper(settings);
  if (development) await watchAssets();
  else await prepareBuild();
  const server = await step('starting the server', () => start(settings));

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.stop();
    await data.shutDown();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  console.log(
    `\n  The paper     ${settings.publicUrl}\n  The newsroom  ${settings.newsroomUrl}/newsroom\n${cast}`,
  );
  if (settings.demo && !LOOPBACK.test(settings.host)) console.log(DEMO_WARNING);
}

/** A permanently unusable bucket aborts the start; one that does not respond now is retried. */
async function requireMediaStore({ media }: Settings): Promise<void> {
  const { whyUnusable } = await import('@/server/media/stores/examine-store');
  const { from, to } = media;
  const wrong = (await whyUnusable(to)) ?? (from && (await whyUnusable(from)));
  if (wrong) throw new SettingsError(`MEDIA_STORE is wrong: ${wrong}`);
}

const PROCESS = 'scripts/processes/serve-process.ts';

/** Starts the server in this process, or in several that share the port. */
async function start(settings: Settings): Promise<{ stop(): Promise<void> }> {
  if (settings.processes === 1 || development) {
    const { startServer } = await import('@/server');
    return startServer({ ...settings, development });
  }
  const processes = startProcesses(PROCESS, settings.processes, environmentFor(settings));
  const stop = () => void processes.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop).once('SIGINT', stop);
  await processes.started.catch(async (error: unknown) => {
    await processes.stop();
    throw error;
  });
  process.off('SIGTERM', stop).off('SIGINT', stop);
  return processes;
}

const LOOPBACK = /^(127\.|::1$|localhost$)/;

const DEMO_WARNING = `
  ****************************************************************************
  WARNING: This demo paper can be reached from other machines, and all of its
  accounts have one password. HOST=127.0.0.1 closes it to them; DEMO=0 creates
  an empty paper with an admin of your own.
  ****************************************************************************
`;

/** Builds the assets, and rebuilds them whenever one of their sources changes. */
async function watchAssets(): Promise<void> {
  await step('building the assets', buildAssets);
  let timer: NodeJS.Timeout | undefined;
  for (const folder of ['components', 'domain'])
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void buildAssets().catch(error => console.error(error)), 100);
    });
}

try {
  await serve(readSettings());
} catch (error) {
  console.error(explainStart(error));
  process.exit(1);
}
