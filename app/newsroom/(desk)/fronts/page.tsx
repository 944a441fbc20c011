import type { Metadata } from 'next';
import { FrontsScreen } from '@/components/newsroom/fronts/fronts-screen';
import { valueOf } from '@/components/ui/words/joined';
import { newsroomWords } from '@/components/newsroom/words/words';
import { journalOwner } from '@/server/people/journal-owner';
import { frontsOf } from '@/server/fronts/fronts-of';
import { openPage } from '../../open-page';
import { requestLanguage } from '../../interface-language';
import { pathWith, readQuery, type Query } from '../../query';
import { RefusalPage } from '../../refusal-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).fronts.title };
}

export default async function FrontsPage({ searchParams }: { searchParams: Query }) {
  const { front } = await readQuery(searchParams);
  const { person, refused } = await openPage(pathWith('/newsroom/fronts', { front }), 'arrange-fronts');
  if (refused) return refused;
  const interfaceLang = await requestLanguage();
  const { errors, fronts } = newsroomWords(interfaceLang);
  const now = new Date();
  const chosen = await frontsOf(person.actor, front, now);
  if (!chosen) return <RefusalPage title={errors.missingTitle} text={errors.missing} />;
  const { place, state, choices } = chosen;
  const { id, lang, zone } = place.edition;
  return (
    <FrontsScreen
      key={place.owner.id}
      frontId={place.owner.id}
      edition={{ id, lang, zone }}
      sections={place.sections.map(section => ({ id: section.id, name: section.name }))}
      choices={choices.map(choice => ({
        id: choice.id,
        label: choice.section
          ? valueOf(choice.edition, choice.section, interfaceLang)
          : fronts.ofEdition(choice.edition),
      }))}
      owner={journalOwner(person.actor.personId)}
      initial={state}
      renderedAt={now.getTime()}
    />
  );
}
