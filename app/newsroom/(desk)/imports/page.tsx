import type { Metadata } from 'next';
import { ImportsScreen } from '@/components/newsroom/imports/imports-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { importsForAdmin } from '@/server/imports/screen';
import { openPage } from '../../open-page';
import { requestLanguage } from '../../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).imports.title };
}

export default async function ImportsPage() {
  const { person, refused } = await openPage('/newsroom/imports', 'import-stories');
  if (refused) return refused;
  const imports = await importsForAdmin(person.actor);
  return (
    <ImportsScreen
      lang={await requestLanguage()}
      imports={imports.map(({ id, state, files, createdAt, createdByName, outcomes }) => ({
        ...{ id, state, name: files[0]?.name ?? '', files: files.length, by: createdByName },
        createdAt: createdAt.toISOString(),
        stories: (outcomes.made ?? 0) + (outcomes.changed ?? 0),
        leftOut: (outcomes['left-out'] ?? 0) + (outcomes.failed ?? 0),
      }))}
    />
  );
}
