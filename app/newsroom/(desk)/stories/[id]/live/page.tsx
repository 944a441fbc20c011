import type { Metadata } from 'next';
import { CoverageScreen } from '@/components/newsroom/coverage/coverage-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { journalOwner } from '@/server/people/journal-owner';
import { coverageScreen } from '@/server/coverage/coverage';
import { openPage } from '../../../../open-page';
import { requestLanguage } from '../../../../interface-language';
import { RefusalPage } from '../../../../refusal-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).coverage.title };
}

export default async function CoveragePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { person, refused } = await openPage(
    `/newsroom/stories/${encodeURIComponent(id)}/live`,
    'read-newsroom',
  );
  if (refused) return refused;
  const { errors, budget } = newsroomWords(await requestLanguage());
  const [screen, renderedAt] = await Promise.all([coverageScreen(person.actor, id), new Date().getTime()]);
  if (!screen) return <RefusalPage title={errors.noStoryTitle} text={errors.noStory} />;
  const { view, headline, edition } = screen;
  const { lang, secondLang, ink, accentDay, accentNight } = edition;
  return (
    <CoverageScreen
      storyId={id}
      headline={headline || budget.newSlug}
      edition={{ lang, secondLang, ink, accentDay, accentNight }}
      owner={journalOwner(person.actor.personId)}
      initial={view}
      renderedAt={renderedAt}
    />
  );
}
