import * as z from 'zod/mini';
import { TOKEN_LIMITS, TOKEN_SCOPES } from '@/domain/people/api-token';
import { Id } from '../ids';

/** A token as an admin asks for it. */
export const TokenRequest = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(TOKEN_LIMITS.name)),
  scopes: z.array(z.enum(TOKEN_SCOPES)).check(z.minLength(1), z.maxLength(TOKEN_SCOPES.length)),
  /** The edition that it is limited to; null: none. */
  editionId: z.nullable(Id),
  /** In whose name it acts. */
  ownerId: Id,
  days: z.int().check(z.minimum(1), z.maximum(TOKEN_LIMITS.days)),
});
export type TokenRequest = z.infer<typeof TokenRequest>;

/** A token that was made; this is the only time that it is told. */
export const NewTokenAnswer = z.object({ id: z.string(), token: z.string() });
export type NewTokenAnswer = z.infer<typeof NewTokenAnswer>;
