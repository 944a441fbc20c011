import type { UploadKind } from '@/domain/media/upload-parts';
import { receivePart, startUpload } from '@/server/media/resumable/resumable-uploads';
import { testSound } from '../recording';
import { ALL, type WriteEntry } from './write-entry';
import { key, type Context } from './write-inputs';

const upload = (bytes: number, kind: UploadKind = 'recording') => ({
  key: key(),
  kind,
  name: 'sound.wav',
  bytes,
});

async function begun({ actor, now }: Context) {
  return startUpload(actor, upload(testSound().length), now);
}

/** Writes of files sent in parts. */
export const UPLOAD_WRITE_REQUESTS: Record<string, WriteEntry> = {
  'POST /api/newsroom/uploads': { may: ALL, make: async () => ({ body: upload(9_000_000) }) },
  'DELETE /api/newsroom/uploads/[id]': {
    may: ALL,
    make: async context => ({ params: { id: (await begun(context)).id } }),
  },
  'PUT /api/newsroom/uploads/[id]/parts': {
    may: ALL,
    anyBody: true,
    make: async context => ({
      params: { id: (await begun(context)).id },
      query: '?at=0',
      body: new Blob([new Uint8Array(testSound())]),
    }),
  },
  'POST /api/newsroom/uploads/[id]/file': {
    may: ALL,
    make: async context => {
      const { id } = await begun(context);
      const { actor, now } = context;
      await receivePart(actor, { id, at: 0 }, { read: async () => testSound(), now });
      return { params: { id } };
    },
  },
};
