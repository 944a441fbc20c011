import type * as z from 'zod/mini';

type Contracts = typeof import('./contracts');
type Data<Name extends keyof Contracts> =
  Contracts[Name] extends z.ZodMiniType<infer Output> ? Output : never;

let loading: Promise<Contracts> | null = null;

/**
 * The contracts of the API, loaded once, after the page is drawn.
 * @throws Error while they cannot be loaded; the next call tries again
 */
export function loadContracts(): Promise<Contracts> {
  loading ??= import('./contracts').catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/**
 * An answer as its contract describes it; null when it is another.
 * @throws Error while the contracts cannot be loaded
 */
export async function readAnswer<Name extends Exclude<keyof Contracts, 'STORY_EVENTS'>>(
  name: Name,
  json: unknown,
): Promise<Data<Name> | null> {
  const shape: z.ZodMiniType = (await loadContracts())[name];
  const read = shape.safeParse(json);
  return read.success ? (read.data as Data<Name>) : null;
}
