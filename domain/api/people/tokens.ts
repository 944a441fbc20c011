import * as z from 'zod/mini';
import { TOKEN_LIMITS, TOKEN_SCOPES } from '@/domain/people/api-token';
import { Id } from '../ids';

/** A request for a token by an admin. */
export const TokenRequest = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(TOKEN_LIMITS.name)),
  scopes: z.array(z.enum(TOKEN_SCOPES)).check(z.minLength(1), z.maxLength(TOKEN_SCOPES.length)),
  /** The edition that it is limited to; null for all editions. */
  editionId: z.nullable(Id),
  /** The owner. */
  ownerId: Id,
  days: z.int().check(z.minimum(1), z.maximum(TOKEN_LIMITS.days)),
});
export type TokenRequest = z.infer<typeof TokenRequest>;

/** A new token, returned only once. */
export const NewTokenAnswer = z.object({ id: z.string(), token: z.string() });
export type NewTokenAnswer = z.infer<typeof NewTokenAnswer>;
