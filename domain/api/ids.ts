import * as z from 'zod/mini';

/** An id that the client made, so that asking once more after a lost answer changes nothing. */
export const ClientId = z.string().check(z.regex(/^[A-Za-z0-9-]{8,64}$/));

/** An id of the server's. */
export const Id = z.string().check(z.minLength(1), z.maxLength(64));
