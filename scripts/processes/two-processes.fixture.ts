import { startProcesses } from './primary';

/** Runs two processes until it gets SIGTERM. */
const processes = startProcesses('scripts/processes/answers-pid.fixture.ts', 2);
process.on('SIGTERM', () => void processes.stop().then(() => process.exit(0)));
try {
  await processes.started;
  process.send?.('started');
} catch {
  await processes.stop();
  process.exit(3);
}
