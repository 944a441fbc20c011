import cluster from 'node:cluster';
import { startServer } from '@/server';
import { processOptions } from './process-options';
import { explainStart } from './start-error';

/** One of several processes that share the port. The primary has prepared the data, and passes on its environment. */
try {
  const server = await startServer({ ...processOptions(), development: false });
  let stopping: Promise<void> | undefined;
  const stop = () =>
    (stopping ??= server.stop().then(() => {
      process.exit(0);
    }));
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  // The primary is gone. Node would exit the process at once, unless the exit was intended.
  process.prependListener('disconnect', () => {
    cluster.worker!.exitedAfterDisconnect = true;
    void stop();
  });
  process.send?.('ready');
} catch (error) {
  console.error(explainStart(error));
  process.exit(1);
}
