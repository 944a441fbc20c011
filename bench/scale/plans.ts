import pg from 'pg';

/** What a statement read. */
export interface StatementCost {
  text: string;
  /** Pages of 8 kB, from memory or from disk. */
  blocks: number;
  /** Whether the server sent it; otherwise a trigger ran it when the transaction committed. */
  sent: boolean;
}

const EXPLAIN = `
  LOAD 'auto_explain'; SET auto_explain.log_min_duration = 0; SET auto_explain.log_analyze = on;
  SET auto_explain.log_buffers = on; SET auto_explain.log_timing = off; SET auto_explain.log_format = json;
  SET client_min_messages = log`;
const STOP_EXPLAINING = `SET auto_explain.log_min_duration = -1; RESET client_min_messages`;

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

interface Explained {
  'Query Text': string;
  Plan: { 'Shared Hit Blocks': number; 'Shared Read Blocks': number };
}

/**
 * Runs the work and returns what each statement sent by any pool of this process read, as PostgreSQL explains it; those
 * that start and end a transaction have no plan. The user must be a superuser.
 */
export async function recordPlans(work: () => Promise<unknown>): Promise<StatementCost[]> {
  const costs: StatementCost[] = [];
  const clients = new Set<pg.Client>();
  const texts = new Set<string>();
  const listen = (notice: { message?: string | undefined }) => {
    const at = notice.message?.indexOf('plan:\n') ?? -1;
    if (at < 0) return;
    const { 'Query Text': text, Plan: plan } = JSON.parse(notice.message!.slice(at + 6)) as Explained;
    const blocks = plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
    costs.push({ text: inOneLine(text), blocks, sent: texts.has(inOneLine(text)) });
  };
  const prototype = pg.Client.prototype;
  const { query } = prototype;
  const send = query as (this: pg.Client, text: string) => Promise<unknown>;
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first] = args;
    texts.add(inOneLine(typeof first === 'string' ? first : (first as { text: string }).text));
    const run = () => Reflect.apply(query, this, args) as unknown;
    if (clients.has(this)) return run();
    clients.add(this);
    this.on('notice', listen);
    return send.call(this, EXPLAIN).then(run);
  } as typeof query;
  try {
    await work();
  } finally {
    prototype.query = query;
    for (const client of clients) {
      await send.call(client, STOP_EXPLAINING);
      client.off('notice', listen);
    }
  }
  return costs;
}
