import { watch } from 'node:fs';
import { readSettings, SettingsError, type Settings } from '@/server/settings';
import { prepareBuild, prepareData } from './setup/prepare';
import { buildAssets } from './setup/assets';
import { step } from './setup/steps';

const development = process.argv.includes('--dev');

/** Sets up what is missing and serves until stopped. */
async function serve(settings: Settings): Promise<void> {
  console.log('Broadsheet');
  const data = await prepareData(settings);
  const { loadPaper } = await import('./setup/paper');
  const cast = await loadPaper(settings);
  if (development) await watchAssets();
  else await prepareBuild();
  const { startServer } = await import('@/server');
  const server = await step('starting the server', () => startServer({ ...settings, development }));

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

const LOOPBACK = /^(127\.|::1$|localhost$)/;

const DEMO_WARNING = `
  ****************************************************************************
  WARNING: This demo paper can be reached from other machines, and all of its
  accounts have one password. HOST=127.0.0.1 closes it to them; DEMO=0 creates
  an empty paper with an admin of your own.
  ****************************************************************************
`;

/** Builds the assets, and again whenever a file changes that they may be made of. */
async function watchAssets(): Promise<void> {
  await step('building the assets', buildAssets);
  let timer: NodeJS.Timeout | undefined;
  for (const folder of ['components', 'domain'])
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void buildAssets().catch(error => console.error(error)), 100);
    });
}

/** Why the server cannot listen where the settings say. */
const CANNOT_LISTEN: Record<string, string | undefined> = {
  EADDRINUSE: 'PORT is wrong: another program already listens there',
  EACCES: 'PORT is wrong: this account may not listen there',
  ENOTFOUND: 'HOST is wrong: there is no such host',
  EADDRNOTAVAIL: 'HOST is wrong: this machine does not have this address',
};

try {
  await serve(readSettings());
} catch (error) {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const wrong = error instanceof SettingsError ? error.message : CANNOT_LISTEN[code];
  console.error(wrong ?? error);
  process.exit(1);
}
