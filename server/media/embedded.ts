import exifr from 'exifr';
import { wellFormedText } from '@/server/problems/well-formed';

/** The metadata that a photographer or camera embedded in a file; empty where there is none. */
export interface Embedded {
  caption: string;
  credit: string;
  place: string;
  /** By the clock of the camera, treated as UTC. */
  takenAt: Date | null;
}

const NOTHING: Embedded = { caption: '', credit: '', place: '', takenAt: null };
const PLACES = ['Sublocation', 'City', 'State', 'Country'];

/**
 * Reads the metadata of a picture, in the decoding process. Coordinates are not read: the place is text written by a
 * person.
 */
export async function embeddedIn(bytes: Uint8Array): Promise<Embedded> {
  try {
    const read = (await exifr.parse(bytes, {
      ...{ iptc: true, xmp: true, gps: false, tiff: true, reviveValues: false },
      exif: { pick: ['DateTimeOriginal'] },
    })) as Record<string, unknown> | undefined;
    const text = (...names: string[]) =>
      wellFormedText(
        names
          .map(name => read?.[name])
          .map(value =>
            typeof value === 'object' && value !== null && 'value' in value ? value.value : value,
          )
          .find((value): value is string => typeof value === 'string' && value.trim() !== '') ?? '',
      ).trim();
    const places = PLACES.map(name => text(name)).filter(Boolean);
    return {
      caption: text('Caption', 'description', 'ImageDescription').slice(0, 2000),
      credit: text('Credit', 'Byline', 'Artist', 'Copyright').slice(0, 300),
      place: [...new Set(places)].join(', ').slice(0, 300),
      takenAt: cameraTime(text('DateTimeOriginal', 'DateCreated')),
    };
  } catch {
    return NOTHING;
  }
}

/** A time such as `2026:11:24 07:12:00`; null for anything else, and for the zeros of a camera without a clock. */
function cameraTime(text: string): Date | null {
  const [, year, month, day, time] = /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d:\d\d:\d\d)/.exec(text) ?? [];
  if (!time || year! < '1800') return null;
  const at = new Date(`${year}-${month}-${day}T${time}Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}
