import { z } from 'zod';
import { ARCHIVE_FORMAT } from '@/domain/archive/records';

/** The contents of an archive, with the size and SHA-256 of each file. */
export const ArchiveManifest = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  /** Of the program that wrote it. */
  version: z.string(),
  takenAt: z.iso.datetime(),
  /** The edition or year that its stories are limited to; absent: all. */
  only: z.object({ editionId: z.string().nullable(), year: z.int().nullable() }).optional(),
  files: z.array(
    z.object({
      file: z.string().regex(/^(?:[\w-]+\.jsonl|media\/[\w-]+\/[\w.-]+)$/),
      kind: z.string(),
      lines: z.int().min(0),
      bytes: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  /** Files that the media store did not have. */
  missing: z.array(z.string()),
  /** Files that differ from what was uploaded; the archive has them as they are. */
  damaged: z.array(z.string()).default([]),
});
export type ArchiveManifest = z.infer<typeof ArchiveManifest>;
