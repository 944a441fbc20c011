import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Standby } from '@/scripts/test/services/standby';
import { whileReading, type Installation } from '../installation';
import { killStories } from './processes';

const KILLS = 20;
const SEARCHES = 20;

/** The replica of the second process pauses replay while stories are killed, and is then stopped. */
export async function loseReplica(paper: Installation, standby: Standby): Promise<void> {
  const client = new pg.Client({ connectionString: standby.url });
  await client.connect();
  await client.query('SELECT pg_wal_replay_pause()');
  await killStories(paper, KILLS);
  await client.query('SELECT pg_wal_replay_resume()');
  await client.end();
  await whileReading(paper, 'while the replica is stopped', async () => {
    await standby.discard();
    for (let count = 0; count < SEARCHES; count++) {
      const { status } = await fetch(`${paper.second.url}/search?q=${randomUUID()}`);
      if (status !== 200) paper.faults.push(`a search without the replica got ${status}`);
    }
  });
}
