import { closeDatabase, inTransaction } from '@/server/store/database';
import { insertEvent } from '@/server/store/stories/events';

/** Records events, four transactions at a time. `argv[2]`: the number of events */
const events = Number(process.argv[2]);

async function write(count: number): Promise<void> {
  for (let done = 0; done < count; done++)
    await inTransaction(connection =>
      insertEvent({ kind: 'paper.change', personId: null, data: { done }, at: new Date() }, connection),
    );
}

await Promise.all([0, 1, 2, 3].map(() => write(events / 4)));
await closeDatabase();
