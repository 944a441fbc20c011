import type { WrongField } from '@/domain/api/problem';
import type { Look } from '@/domain/paper/edition';
import { contrastOnPage, LEAST_CONTRAST } from '@/domain/paper/contrast';
import { lookFile } from '@/domain/paper/look';
import { refusedFields } from '@/server/problems/refused';
import type { Connection } from '@/server/store/database';
import { hasLookFile } from '@/server/store/paper/look-files';

/**
 * Refuses a look whose accent has too little contrast, or whose picture is missing or has another purpose.
 * @throws Refused 422 with every field that is wrong
 */
export async function requireLook(
  edition: Look,
  change: Partial<Look>,
  connection: Connection,
): Promise<void> {
  const wrong: WrongField[] = [];
  const { accentDay, accentNight } = edition;
  if (('accentDay' in change || 'accentNight' in change) && (accentDay || accentNight)) {
    const accents = { accentDay: ['day', accentDay], accentNight: ['night', accentNight] } as const;
    for (const [field, [time, colour]] of Object.entries(accents)) {
      if (!colour) wrong.push({ field, reason: 'wrong-input' });
      else if (contrastOnPage(colour, time) < LEAST_CONTRAST)
        wrong.push({ field, reason: 'too-little-contrast' });
    }
  }
  for (const field of ['plateDay', 'plateNight', 'icon'] as const) {
    const id = change[field];
    if (!id) continue;
    const type = lookFile(id)?.type;
    const isRight = field === 'icon' ? type === 'png' : type === 'svg' || type === 'webp';
    if (!isRight || !(await hasLookFile(id, connection))) wrong.push({ field, reason: 'no-such-file' });
  }
  if (edition.plateNight && !edition.plateDay) wrong.push({ field: 'plateDay', reason: 'wrong-input' });
  if (wrong.length) throw refusedFields(wrong);
}
