import * as z from 'zod/mini';
import { EXPORT_KINDS, MAX_KEPT_WEEKS } from '@/domain/archive/archive-export';

/** Starts an export; a repeated request has the same id. Tabs loaded before there were kinds send only the id. */
export const ArchiveRequest = z.strictObject({
  id: z.uuid(),
  kind: z._default(z.enum(EXPORT_KINDS), 'paper'),
  editionId: z._default(z.nullable(z.string().check(z.minLength(1), z.maxLength(64))), null),
  year: z._default(z.nullable(z.int().check(z.gte(1600), z.lte(2999))), null),
});
export type ArchiveRequest = z.input<typeof ArchiveRequest>;

/** The weekday on which the paper is archived, and how many of these archives to keep. */
export const ArchiveScheduleRequest = z.strictObject({
  day: z.nullable(z.int().check(z.gte(0), z.lte(6))),
  kept: z.int().check(z.gte(1), z.lte(MAX_KEPT_WEEKS)),
});
export type ArchiveScheduleRequest = z.infer<typeof ArchiveScheduleRequest>;
