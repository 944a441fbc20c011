import { randomBytes, randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';

interface PictureFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** The number of patches of different brightness in each direction. */
const PATCHES = 6;

/** A JPEG file that the library does not have: patches make it look like none of its pictures. */
export async function newPicture(path: string): Promise<PictureFile> {
  const picture = sharp(path);
  const { width, height } = await picture.metadata();
  const raw = { width: PATCHES, height: PATCHES, channels: 1 as const };
  const patches = await sharp(randomBytes(PATCHES ** 2), { raw })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .toColourspace('srgb')
    .png()
    .toBuffer();
  const layers = [{ input: patches, blend: 'hard-light' as const }];
  const buffer = await picture.composite(layers).keepMetadata().jpeg().toBuffer();
  return { name: basename(path), mimeType: 'image/jpeg', buffer };
}

/** Another file with the same picture: only a comment of it differs. */
export function sameLooking({ buffer, ...file }: PictureFile): PictureFile {
  const comment = Buffer.from(randomUUID());
  const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2]);
  return { ...file, buffer: Buffer.concat([buffer.subarray(0, 2), head, comment, buffer.subarray(2)]) };
}

/** Chooses such a file in the first field for files: that of the lead picture. */
export async function sendNewPicture(page: Page, path: string): Promise<void> {
  const file = await newPicture(path);
  await page.locator('input[type=file]').first().setInputFiles(file);
}
