import pg from 'pg';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { eventually } from '@/scripts/test/eventually';
import { testPaper } from '@/scripts/test/paper';
import { inTransaction } from '@/server/store/database';
import { publish, stopHub, subscribe } from './hub';

testPaper();
afterAll(stopHub);

/** A subscriber that records what it receives. */
function witness() {
  const received: unknown[] = [];
  return { received, gaps: vi.fn(), stops: vi.fn(), onData: (data: unknown) => void received.push(data) };
}

describe('The hub', () => {
  it('notifies every subscriber of a topic, and no other', async () => {
    const [one, two, other] = [witness(), witness(), witness()];
    await subscribe('story/1', one);
    await subscribe('story/1', two);
    await subscribe('story/2', other);
    await publish('story/1', { version: 2 });
    await eventually(() => expect(two.received).toEqual([{ version: 2 }]));
    expect(one.received).toEqual([{ version: 2 }]);
    expect(other.received).toEqual([]);
  });

  it('receives the messages of another process, and nothing from a failed transaction', async () => {
    const one = witness();
    await subscribe('story/1', one);
    const failed = inTransaction(async connection => {
      await publish('story/1', 'never', connection);
      throw new Error('the write failed');
    });
    await expect(failed).rejects.toThrow('the write failed');
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    const payload = JSON.stringify({ topic: 'story/1', data: 'from elsewhere' });
    await client.query(`SELECT pg_notify('broadsheet_live', $1)`, [payload]);
    await client.end();
    await eventually(() => expect(one.received).toEqual(['from elsewhere']));
  });

  it('notifies subscribers to all topics of a kind, with the topic', async () => {
    const topics: string[] = [];
    await subscribe('kind/', { onData: (_, topic) => void topics.push(topic) });
    for (const topic of ['kind/1', 'other/1', 'kind/2']) await publish(topic, null);
    await eventually(() => expect(topics).toEqual(['kind/1', 'kind/2']));
  });

  it('sends nothing to a subscriber that has left', async () => {
    const [gone, here] = [witness(), witness()];
    const leave = await subscribe('story/1', gone);
    await subscribe('story/1', here);
    leave();
    await publish('story/1', 1);
    await eventually(() => expect(here.received).toEqual([1]));
    expect(gone.received).toEqual([]);
  });

  it('notifies the other listeners when one fails', async () => {
    const here = witness();
    await subscribe('story/1', {
      onData() {
        throw new Error('broken');
      },
    });
    await subscribe('story/1', here);
    await publish('story/1', 1);
    await eventually(() => expect(here.received).toEqual([1]));
  });

  it('reports a possible gap once it has reconnected', async () => {
    const one = witness();
    await subscribe('story/1', { onData: one.onData, onGap: one.gaps });
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE starts_with(application_name, 'broadsheet-listener')
        AND datname = current_database()`,
    );
    await client.end();
    await eventually(() => expect(one.gaps).toHaveBeenCalledOnce());
    await publish('story/1', 'heard again');
    await eventually(() => expect(one.received).toEqual(['heard again']));
  });

  it('refuses a payload that is larger than a notification', async () => {
    await expect(publish('story/1', 'x'.repeat(8000))).rejects.toThrow(RangeError);
  });

  it('ends every subscription when the server stops', async () => {
    const one = witness();
    await subscribe('story/1', { onData: one.onData, onStop: one.stops });
    await stopHub();
    expect(one.stops).toHaveBeenCalledOnce();
    await expect(subscribe('story/1', one)).rejects.toMatchObject({ status: 503, reason: 'server-stopping' });
  });
});
