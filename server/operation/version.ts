import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const Package = z.object({ version: z.string() });

let version: string | undefined;

/** The version of the program. */
export function packageVersion(): string {
  return (version ??= Package.parse(JSON.parse(readFileSync('package.json', 'utf8'))).version);
}
