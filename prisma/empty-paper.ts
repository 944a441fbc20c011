import { firstSections } from '@/domain/paper/first-paper';
import { recordStates } from '@/server/store/audit/states';
import { inTransaction } from '@/server/store/database';
import { clientOf } from '@/server/store/prisma';
import { createStarterTemplates } from './starter-templates/templates';

/** Creates a paper with one edition and a few sections, for an admin to adapt. */
export async function createEmptyPaper(now: Date): Promise<void> {
  await inTransaction(async connection => {
    await clientOf(connection).edition.create({
      data: {
        code: 'en',
        name: 'English',
        shortName: 'English',
        mark: 'E',
        lang: 'en',
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
        position: 0,
        isDefault: true,
        firstYear: now.getUTCFullYear(),
        sections: {
          create: firstSections('en').map((section, position) => ({ ...section, position })),
        },
      },
    });
    await createStarterTemplates(connection);
    await recordStates(now, connection);
  });
}
