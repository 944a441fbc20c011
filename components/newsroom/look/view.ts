import type { Edition } from '@/domain/paper/edition';

/** What the form of a look changes. */
export type LookFields = Pick<
  Edition,
  'ink' | 'nameplate' | 'typeface' | 'accentDay' | 'accentNight' | 'plateDay' | 'plateNight' | 'icon'
>;

/** An edition with its look. */
export interface LookView extends LookFields, Pick<Edition, 'id' | 'code' | 'name' | 'shortName' | 'lang'> {
  direction: Edition['direction'];
  /** What the paper is called in the edition. */
  paperName: string;
}

export const lookHref = (code: string) => `/newsroom/look?edition=${encodeURIComponent(code)}`;

/** The address of a page with a look, for a frame. */
export function previewAddress(
  id: string,
  { icon: _, ...look }: LookFields,
  { page, night }: { page: 'front' | 'story'; night: boolean },
): string {
  const given = Object.entries(look).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = new URLSearchParams([['page', page], ...given, ...(night ? [['night', '1']] : [])]);
  return `/newsroom/look/${id}/preview?${query}`;
}
