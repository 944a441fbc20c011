import { Prisma } from '../generated/client';

/** The query for any folded `phrase` of the rows, without those in which PostgreSQL finds no word; null without any. */
export const anyPhrase = Prisma.sql`(string_agg('(' || phraseto_tsquery('simple', phrase)::text || ')', ' | ')
  FILTER (WHERE numnode(phraseto_tsquery('simple', phrase)) > 0))::tsquery`;
