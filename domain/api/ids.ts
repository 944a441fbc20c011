import * as z from 'zod/mini';

/** An id made by the client, so that a retry after a lost response has no effect. */
export const ClientId = z.string().check(z.regex(/^[A-Za-z0-9-]{8,64}$/));

/** An id made by the server. */
export const Id = z.string().check(z.minLength(1), z.maxLength(64));
