import { startSchedules } from '@/server/stories/schedule/schedules';

/** A process that publishes due stories, reports when it starts, and waits to be killed. */
startSchedules();
process.stdout.write('started\n');
