import * as z from 'zod/mini';
import { TEXT_DIGEST } from '@/domain/translation/machine/text-digest';

/** Marks machine-translated texts as reviewed and unchanged, or undoes that. */
export const MachineTextsRead = z.strictObject({
  digests: z.array(z.string().check(z.regex(TEXT_DIGEST))).check(z.minLength(1), z.maxLength(200)),
  read: z.boolean(),
});
export type MachineTextsRead = z.infer<typeof MachineTextsRead>;

/** Why a machine translation ended without a text. */
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

/** The texts of a story that can be machine-translated, and the state of the run. */
export const MachineTranslationAnswer = z.object({
  /** Whether a translation service is configured. */
  offered: z.boolean(),
  /** The number of texts that still equal the source. */
  remaining: z.int(),
  /** The current run, or the result of the last one. */
  run: z.nullable(
    z.object({
      state: z.enum(['running', 'done', 'failed', 'cancelled']),
      personName: z.string(),
      done: z.int(),
      total: z.int(),
      reason: z.nullable(z.enum(MACHINE_FAILURES)),
      /** The first words of texts that were left in the source language. */
      untouched: z.array(z.string()),
    }),
  ),
});
export type MachineTranslationAnswer = z.infer<typeof MachineTranslationAnswer>;
