import { startWorker } from '@/server/jobs/worker';

/** A process that takes a job and never finishes it: it reports the job, and waits to be killed. */
startWorker(
  {
    stuck: () => {
      process.stdout.write('taken\n');
      return new Promise(() => {});
    },
  },
  [],
  process.env.DATABASE_URL!,
);
