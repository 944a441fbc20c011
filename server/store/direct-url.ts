/**
 * Where connections lead that keep something between transactions, such as a lock, a setting or what they listen to: a
 * pooler of transactions in front of the others gives each transaction another connection.
 */
export const directUrl = () => process.env.DATABASE_LISTEN_URL || process.env.DATABASE_URL!;
