import * as z from 'zod/mini';
import { TEXT_DIGEST } from '@/domain/translation/machine/text-digest';

/** Says that a person has read texts of a machine and leaves them as they are, or takes that back. */
export const MachineTextsRead = z.strictObject({
  digests: z.array(z.string().check(z.regex(TEXT_DIGEST))).check(z.minLength(1), z.maxLength(200)),
  read: z.boolean(),
});
export type MachineTextsRead = z.infer<typeof MachineTextsRead>;

/** Why a translation by machine ended without a text. */
export const MACHINE_FAILURES = [
  'unreachable',
  'timed-out',
  'redirected',
  'refused',
  'busy',
  'not-understood',
  'not-allowed',
] as const;
export type MachineFailure = (typeof MACHINE_FAILURES)[number];

/** What of a story can be translated by machine, and how that is going. */
export const MachineTranslationAnswer = z.object({
  /** Whether the paper has a service for it. */
  offered: z.boolean(),
  /** How many texts are still as they are in the source. */
  remaining: z.int(),
  /** The one that runs, or how the last one ended. */
  run: z.nullable(
    z.object({
      state: z.enum(['running', 'done', 'failed', 'cancelled']),
      personName: z.string(),
      done: z.int(),
      total: z.int(),
      reason: z.nullable(z.enum(MACHINE_FAILURES)),
      /** How the texts start that stayed in the language of the source. */
      untouched: z.array(z.string()),
    }),
  ),
});
export type MachineTranslationAnswer = z.infer<typeof MachineTranslationAnswer>;
