import { database, type Connection } from '../database';

/**
 * Makes everything anew that the database keeps of live stories: their topics and authors, counts, public corrections,
 * and what the search lacks. Nobody publishes meanwhile. For papers that were changed past the triggers.
 */
export async function recountLiveLists(connection: Connection = database()): Promise<void> {
  await connection.$executeRaw`SELECT recount_live_lists()`;
}
