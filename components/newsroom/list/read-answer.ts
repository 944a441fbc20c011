import type * as z from 'zod/mini';

/** Reads JSON of the newsroom's API; null when there is no answer, or one that is not understood. */
export async function readAnswer<T>(path: string, shape: z.ZodMiniType<T>): Promise<T | null> {
  try {
    const response = await fetch(path);
    return response.ok ? shape.parse(await response.json()) : null;
  } catch {
    return null;
  }
}
