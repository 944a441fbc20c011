import type { CropRatio, PictureFormat } from '@/domain/media/media';
import { RECORDING_MIMES } from '@/domain/media/recording';
import { mediaStore } from '@/server/media/stores/homes';
import { nearestMadeForm, pictureCrop, pictureForm } from '@/server/media/picture-forms';
import { publicKeyOf } from '@/server/media/public-media';
import { currentShareAddress, sharePicture } from '@/server/media/share/share-picture';
import { keyOf } from '@/server/press/surrogate-keys';

const FORM = /^\/media\/([A-Za-z0-9-]{1,64})\/(\d{2,4})\.(avif|webp|jpg)$/;
const CROP =
  /^\/media\/([A-Za-z0-9-]{1,64})\/(16x9|4x3|1x1|3x2)-(\d{1,4})-(\d{1,3}-\d{1,3})\.(avif|webp|jpg)$/;
const SHARED = /^\/media\/share\/([A-Za-z0-9-]{1,64})\.([\w-]{16})\.jpg$/;
const RECORDING = /^\/media\/([A-Za-z0-9-]{1,64})\/recording(?:\.([a-z0-9]{3,4}))?$/;

const TYPES: Record<string, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  ...RECORDING_MIMES,
};

/** The target of a media address. */
export interface MediaAddress {
  /** The picture or recording; for a share picture, its story. */
  mediaId: string;
  /** The surrogate keys of the public content that shows it; null when it is not public. */
  publicKeys(): Promise<string[] | null>;
  /** Its name in the media store, made on first request; null when it is not offered. */
  file(): Promise<string | null>;
  /** The name of an existing form of the same picture, for when this one cannot be made now. */
  madeInstead?(): Promise<string | null>;
  /** Its current address, if another public file has replaced it. */
  movedTo?(): Promise<string | null>;
  /** Whether players request ranges of it. */
  isRecording: boolean;
}

/** Parses a media address; null for an invalid one. */
export function mediaAddress(path: string): MediaAddress | null {
  const form = FORM.exec(path);
  if (form) {
    const [id, width, format] = [form[1]!, Number(form[2]), form[3] as PictureFormat];
    const madeInstead = () => nearestMadeForm(id, width, format);
    return { ...picture(id, () => pictureForm(id, width, format)), madeInstead };
  }
  const crop = CROP.exec(path);
  if (crop) {
    const [, id, ratio, width, focus, format] = crop;
    const name = {
      ratio: ratio as CropRatio,
      width: Number(width),
      focus: focus!,
      format: format as PictureFormat,
    };
    return picture(id!, () => pictureCrop(id!, name));
  }
  const shared = SHARED.exec(path);
  if (shared) return sharedPicture(shared[1]!, path);
  const recording = RECORDING.exec(path);
  if (!recording) return null;
  const [, id, extension] = recording;
  return { ...picture(id!, () => recordingNamed(id!, extension)), isRecording: true };
}

/** The type with which a file of the media store is sent. */
export function mediaTypeOf(name: string): string {
  return TYPES[name.slice(name.lastIndexOf('.') + 1)]!;
}

function picture(id: string, file: () => Promise<string | null>): MediaAddress {
  const publicKeys = async () => {
    const key = await publicKeyOf(id);
    return key ? [key, keyOf.media(id)] : null;
  };
  return { mediaId: id, publicKeys, file, isRecording: false };
}

function sharedPicture(storyId: string, path: string): MediaAddress {
  return {
    mediaId: storyId,
    publicKeys: async () =>
      (await currentShareAddress(storyId)) === path ? [keyOf.story(storyId), keyOf.paper] : null,
    file: () => sharePicture(storyId),
    movedTo: () => currentShareAddress(storyId),
    isRecording: false,
  };
}

/** The stored name of a recording, which includes its type; newsroom addresses omit it. */
async function recordingNamed(id: string, extension: string | undefined): Promise<string | null> {
  for (const candidate of extension ? [extension] : Object.keys(RECORDING_MIMES)) {
    const name = `${id}/recording.${candidate}`;
    if (Object.hasOwn(RECORDING_MIMES, candidate) && (await mediaStore().has(name))) return name;
  }
  return null;
}
