import type { Metadata } from 'next';
import { LookScreen } from '@/components/newsroom/look/look-screen';
import type { LookView } from '@/components/newsroom/look/view';
import { newsroomWords } from '@/components/newsroom/words/words';
import { frontAddress } from '@/domain/story/address';
import { looksForAdmin } from '@/server/preview/look-preview';
import { openPage } from '../../open-page';
import { pathWith, readQuery, type Query } from '../../query';
import { requestLanguage } from '../../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).look.title };
}

export default async function LookPage({ searchParams }: { searchParams: Query }) {
  const { edition: code } = await readQuery(searchParams);
  const { person, refused } = await openPage(pathWith('/newsroom/look', { edition: code }), 'manage-paper');
  if (refused) return refused;
  const lang = await requestLanguage();
  const editions = await looksForAdmin(person.actor);
  const open = editions.find(edition => edition.code === code) ?? editions[0];
  if (!open) throw new Error('The paper has no edition');
  return (
    <LookScreen
      editions={editions.map(viewOf)}
      open={viewOf(open)}
      frontHref={frontAddress(open)}
      lang={lang}
    />
  );
}

type EditionLook = Awaited<ReturnType<typeof looksForAdmin>>[number];

function viewOf(edition: EditionLook): LookView {
  const { id, code, name, shortName, lang, direction, paperName } = edition;
  const { ink, nameplate, typeface, accentDay, accentNight, plateDay, plateNight, icon } = edition;
  return {
    ...{ id, code, name, shortName, lang, direction, paperName },
    ...{ ink, nameplate, typeface, accentDay, accentNight, plateDay, plateNight, icon },
  };
}
