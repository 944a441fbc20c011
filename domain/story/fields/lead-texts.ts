import type { TextField } from './field';
import type { LeadPicture } from './values';

/** The properties of a text of the lead picture, with the same meanings as in a text field. */
type LeadText = Pick<TextField, 'limit' | 'secondOf' | 'machineTranslated' | 'checked' | 'found'>;

/** The texts of the lead picture, in page order. */
export const LEAD_TEXTS = {
  caption: { limit: 2000, machineTranslated: true, checked: true, found: true },
  secondCaption: { limit: 2000, secondOf: 'caption', checked: true, found: true },
  credit: { limit: 300, found: true },
  secondCredit: { limit: 300, secondOf: 'credit' },
  alt: { limit: 1000, machineTranslated: true, found: true },
  secondAlt: { limit: 1000, secondOf: 'alt', found: true },
} as const satisfies Record<Exclude<keyof LeadPicture, 'mediaId'>, LeadText>;

export type LeadTextName = keyof typeof LEAD_TEXTS;
