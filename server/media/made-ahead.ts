import { z } from 'zod';
import { offeredWidths, widthAtMost } from '@/domain/media/media';
import type { JobHandler } from '@/server/jobs/job-handler';
import { JOB_TIME_LIMIT_MS } from '@/server/jobs/worker';
import { ConcurrencyLimit } from '@/server/limits/concurrency-limit';
import { loadPicture } from '@/server/store/media/media';
import type { Form } from './decoding/forms';
import { MAKE_FORMS } from './media';
import { makeMissingForms } from './picture-forms';

/** The forms for the newsroom and for programs; readers get AVIF in every width. */
const OTHER_FORMS: Form[] = [
  { width: 960, format: 'jpg' },
  { width: 480, format: 'webp' },
  { width: 1440, format: 'webp' },
];

/** One picture at a time, so that an upload always finds a free decoder. */
const turns = new ConcurrencyLimit(1, 1000, JOB_TIME_LIMIT_MS);

const Payload = z.object({ mediaId: z.string() });

async function makeForms(payload: unknown, signal: AbortSignal): Promise<void> {
  const { mediaId } = Payload.parse(payload);
  const picture = await loadPicture(mediaId);
  if (!picture) return;
  signal.throwIfAborted();
  const others = OTHER_FORMS.map(form => ({ ...form, width: widthAtMost(picture.width, form.width) }));
  const avif = offeredWidths(picture.width).map(width => ({ width, format: 'avif' as const }));
  await makeMissingForms(mediaId, [...others, ...avif]);
}

/** Work on new pictures in the background: their forms are made before their first reader. */
export const pictureHandlers: Record<string, JobHandler> = {
  [MAKE_FORMS]: (payload, signal) => turns.run(() => makeForms(payload, signal)),
};
