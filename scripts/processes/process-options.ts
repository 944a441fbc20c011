import * as z from 'zod';
import type { ServerOptions } from '@/server';

const Options = z.object({
  port: z.number(),
  host: z.string(),
  publicHost: z.string().nullable(),
  newsroomHost: z.string().nullable(),
});

const NAME = 'BROADSHEET_PROCESS_OPTIONS';

/** The options that the primary passes to each process; only the primary knows which settings are unset. */
type ProcessOptions = Pick<ServerOptions, keyof z.infer<typeof Options>>;

/** The environment that passes these options to a process. */
export function environmentFor({
  port,
  host,
  publicHost,
  newsroomHost,
}: ProcessOptions): Record<string, string> {
  return { [NAME]: JSON.stringify({ port, host, publicHost, newsroomHost }) };
}

/** The options that the primary passed to this process. @throws ZodError without them */
export const processOptions = (): ProcessOptions => Options.parse(JSON.parse(process.env[NAME] ?? 'null'));
