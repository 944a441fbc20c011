import type * as z from 'zod/mini';
import { whenDeferredBundle } from './deferred';

type Contracts = (typeof import('./deferred-bundle'))['contracts'];
type Data<Name extends keyof Contracts> =
  Contracts[Name] extends z.ZodMiniType<infer Output> ? Output : never;

/** The contracts of the API. @throws Error while they cannot be loaded, as when the server cannot be reached */
export async function contracts(): Promise<Contracts> {
  const bundle = await whenDeferredBundle();
  if (!bundle) throw new Error('The rest of the composer could not be loaded');
  return bundle.contracts;
}

/**
 * An answer as its contract describes it; null when it is another.
 * @throws Error while the contracts cannot be loaded
 */
export async function readAnswer<Name extends Exclude<keyof Contracts, 'STORY_EVENTS'>>(
  name: Name,
  json: unknown,
): Promise<Data<Name> | null> {
  const shape: z.ZodMiniType = (await contracts())[name];
  const read = shape.safeParse(json);
  return read.success ? (read.data as Data<Name>) : null;
}
