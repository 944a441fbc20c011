import { webcrypto } from 'node:crypto';
import {
  CROP_RATIOS,
  cropArea,
  focusMark,
  formWidth,
  offeredCropWidths,
  offeredWidths,
  type CropRatio,
  type PictureFormat,
} from '@/domain/media/media';
import { hasMadeFile, saveMadeFile } from '@/server/store/media/stored-files';
import { loadPicture } from '@/server/store/media/media';
import { cutPicture, makePictureForms } from './decoding/decoder';
import type { Form, MadeForm } from './decoding/forms';
import { mediaStore } from './stores/homes';
import { isStoreUnavailable } from './stores/media-store';

export const originalName = (id: string) => `${id}/original`;
const formName = (id: string, { width, format }: Form) => `${id}/${width}.${format}`;

/** In a separate thread, because a photograph would block the event loop. */
export const sha256Of = async (bytes: Uint8Array) =>
  Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).toString('hex');

/** The bytes of a picture as uploaded; null when its file is missing. */
export const originalOf = (id: string): Promise<Buffer | null> => mediaStore().get(originalName(id));

const underWay = new Map<string, Promise<string | null>>();

/**
 * The name in the media store of a file that is made on first request and stored. Concurrent requests share it; `make`
 * returns null when the name is not allowed.
 */
export async function cachedFile(name: string, make: () => Promise<Buffer | null>): Promise<string | null> {
  const running = underWay.get(name);
  if (running) return running;
  const making = keep(name, make).finally(() => underWay.delete(name));
  underWay.set(name, making);
  return making;
}

async function keep(name: string, make: () => Promise<Buffer | null>): Promise<string | null> {
  if (await isMade(name)) return name;
  const bytes = await make();
  if (!bytes) return null;
  await mediaStore().put(name, bytes);
  await saveMadeFile(name, await sha256Of(bytes));
  return name;
}

/** Whether a file exists. A file without a recorded digest is made again. */
const isMade = async (name: string) => (await hasMadeFile(name)) && (await mediaStore().has(name));

interface StoredForm {
  name: string;
  bytes: Uint8Array;
}

const named = (id: string, forms: MadeForm[]): StoredForm[] =>
  forms.map(form => ({ name: formName(id, form), bytes: form.bytes }));

/**
 * Stores the files of a picture that is not recorded yet: all of them, or none.
 * @returns a function that records its forms once the picture is recorded
 */
export async function storePictureFiles(
  id: string,
  original: Buffer,
  made: MadeForm[],
): Promise<() => Promise<void>> {
  const forms = named(id, made);
  const files = [{ name: originalName(id), bytes: original }, ...forms];
  // All writes must settle: a pending one would leave its file behind after the removal.
  const stored = await Promise.allSettled(files.map(({ name, bytes }) => mediaStore().put(name, bytes)));
  const failed = stored.find(result => result.status === 'rejected');
  if (failed) {
    const removal = removePictureFiles(id);
    // An unavailable store would keep the person waiting.
    if (!isStoreUnavailable(failed.reason)) await removal;
    throw failed.reason;
  }
  return () => recordForms(forms);
}

/** Removes the files of an unrecorded picture, as far as the media store answers. */
export async function removePictureFiles(id: string): Promise<void> {
  await mediaStore()
    .remove(id)
    .catch(() => {});
}

async function recordForms(forms: StoredForm[]): Promise<void> {
  for (const { name, bytes } of forms) await saveMadeFile(name, await sha256Of(bytes));
}

/** Makes the missing ones of these forms of a picture, from one decoding. */
export async function makeMissingForms(id: string, forms: Form[]): Promise<void> {
  const made = await Promise.all(forms.map(form => isMade(formName(id, form))));
  const missing = forms.filter((_, at) => !made[at]);
  if (!missing.length) return;
  const stored = named(id, (await makePictureForms(() => originalOf(id), missing)) ?? []);
  await Promise.all(stored.map(({ name, bytes }) => mediaStore().put(name, bytes)));
  await recordForms(stored);
}

/**
 * Name in the media store of one form of a picture. Null when there is no such picture, or it is not offered in that
 * width; a picture that is narrower than a usual width is sent in its own. Forms carry no EXIF and no GPS.
 */
export function pictureForm(id: string, width: number, format: PictureFormat): Promise<string | null> {
  return cachedFile(formName(id, { width, format }), async () => {
    const picture = await loadPicture(id);
    const sent = picture ? formWidth(picture.width, width) : null;
    const made = sent && (await makePictureForms(() => originalOf(id), [{ width: sent, format }]));
    return made ? Buffer.from(made[0]!.bytes) : null;
  });
}

/**
 * Name in the media store of the existing form of a picture nearest to this width, preferring wider ones; null without
 * one.
 */
export async function nearestMadeForm(
  id: string,
  width: number,
  format: PictureFormat,
): Promise<string | null> {
  const picture = await loadPicture(id);
  if (!picture) return null;
  const offered = offeredWidths(picture.width);
  const narrower = offered.filter(other => other < width).reverse();
  for (const other of [...offered.filter(candidate => candidate > width), ...narrower]) {
    const name = formName(id, { width: other, format });
    if (await isMade(name)) return name;
  }
  return null;
}

/** A crop, as its address specifies it. */
interface CropName {
  ratio: CropRatio;
  width: number;
  /** As `focusMark` writes it. */
  focus: string;
  format: PictureFormat;
}

/** Name in the media store of a crop. Null unless it is offered and the focus is the picture's own. */
export function pictureCrop(id: string, { ratio, width, focus, format }: CropName): Promise<string | null> {
  return cachedFile(`${id}/${ratio}-${width}-${focus}.${format}`, async () => {
    const picture = await loadPicture(id);
    if (!picture || focusMark(picture) !== focus || !offeredCropWidths(picture, ratio).includes(width))
      return null;
    const area = cropArea(picture, CROP_RATIOS[ratio]);
    const height = Math.round(width / CROP_RATIOS[ratio]);
    return cutPicture(() => originalOf(id), { area, width, height, format });
  });
}
