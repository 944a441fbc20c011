import { z } from 'zod';
import { offeredWidths } from '@/domain/media/media';
import type { JobHandler } from '@/server/jobs/job-handler';
import { JOB_TIME_LIMIT_MS } from '@/server/jobs/worker';
import { ConcurrencyLimit } from '@/server/limits/concurrency-limit';
import { loadPicture } from '@/server/store/media/media';
import { MAKE_FORMS, pictureForm } from './media';

/** The widths of AVIF that most readers get; other forms are made for their first reader. */
const WIDTHS = [200, 320, 640, 960, 1440];
/** The width of JPEG, for browsers and machines without AVIF. */
const JPEG_WIDTH = 960;

/** One picture at a time, so that an upload always finds a free decoder. */
const turns = new ConcurrencyLimit(1, 1000, JOB_TIME_LIMIT_MS);

const Payload = z.object({ mediaId: z.string() });

async function makeForms(payload: unknown, signal: AbortSignal): Promise<void> {
  const { mediaId } = Payload.parse(payload);
  const picture = await loadPicture(mediaId);
  if (!picture) return;
  const offered = offeredWidths(picture.width);
  for (const width of offered.filter(width => WIDTHS.includes(width) || width === picture.width)) {
    signal.throwIfAborted();
    await pictureForm(mediaId, width, 'avif');
  }
  const jpeg = offered.findLast(width => width <= JPEG_WIDTH);
  if (jpeg) await pictureForm(mediaId, jpeg, 'jpg');
}

/** Work on new pictures in the background: their forms are made before their first reader. */
export const pictureHandlers: Record<string, JobHandler> = {
  [MAKE_FORMS]: (payload, signal) => turns.run(() => makeForms(payload, signal)),
};
