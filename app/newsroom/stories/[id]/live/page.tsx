import type { Metadata } from 'next';
import { CoverageScreen } from '@/components/newsroom/coverage/coverage-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { coverageScreen } from '@/server/coverage/coverage-screen';
import { mayIn } from '@/server/people/session';
import { requireUser } from '../../../current-user';
import { Frame } from '../../../frame';
import { requestLanguage } from '../../../interface-language';
import { RefusalPage } from '../../../refusal-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).coverage.title };
}

export default async function CoveragePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const person = await requireUser(`/newsroom/stories/${encodeURIComponent(id)}/live`);
  const { errors, budget } = newsroomWords(await requestLanguage());
  if (!mayIn(person, 'read-newsroom'))
    return <RefusalPage title={errors.noGrantTitle} text={errors.noGrant} />;
  const screen = await coverageScreen(person.actor, id);
  if (!screen) return <RefusalPage title={errors.noStoryTitle} text={errors.noStory} />;
  const { view, headline, lang } = screen;
  return (
    <Frame person={person} here="budget">
      <CoverageScreen
        storyId={id}
        headline={headline || budget.newSlug}
        lang={lang}
        personId={person.actor.personId}
        initial={view}
      />
    </Frame>
  );
}
