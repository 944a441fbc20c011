/**
 * The address for connections with session state, such as locks, settings and LISTEN: a pooler in transaction mode
 * gives each transaction a different connection.
 */
export const directUrl = () => process.env.DATABASE_LISTEN_URL || process.env.DATABASE_URL!;
