import * as z from 'zod/mini';
import { UPLOAD_KINDS } from '@/domain/media/upload-parts';
import { ClientId } from './ids';

/** A file that will be sent in parts. The same key names the same upload. */
export const UploadRequest = z.strictObject({
  key: ClientId,
  kind: z.enum(UPLOAD_KINDS),
  name: z.string().check(z.maxLength(300)),
  bytes: z.int().check(z.minimum(1)),
});
export type UploadRequest = z.infer<typeof UploadRequest>;

/** How much of a file has arrived: the offset of the next part. */
export const UploadAnswer = z.object({ upload: z.object({ id: z.string(), received: z.int() }) });
