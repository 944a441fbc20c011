import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Composer } from '@/components/composer/composer';
import { newsroomWords } from '@/components/newsroom/words/words';
import { openComposer } from '@/server/composer';
import { Refused } from '@/server/refused';
import { mayIn } from '@/server/session';
import { herself, requireHer } from '../../herself';
import { RefusalPage } from '../../refusal-page';
import { spokenLanguage } from '../../speaking';

interface StoryPage {
  params: Promise<{ id: string }>;
}

const open = cache(async (id: string) => {
  const person = await herself();
  if (!person) return null;
  try {
    return await openComposer(person, id, await spokenLanguage(), new Date());
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return null;
    throw error;
  }
});

export async function generateMetadata({ params }: StoryPage): Promise<Metadata> {
  const person = await herself();
  const view = person && mayIn(person, 'read-newsroom') ? await open((await params).id) : null;
  const { budget, errors } = newsroomWords(await spokenLanguage());
  if (!view) return { title: errors.noStoryTitle };
  const { slug, headline } = view.story.fields;
  return { title: slug || headline || budget.newSlug };
}

export default async function StoryPage({ params }: StoryPage) {
  const { id } = await params;
  const person = await requireHer(`/newsroom/stories/${encodeURIComponent(id)}`);
  const words = newsroomWords(await spokenLanguage()).errors;
  if (!mayIn(person, 'read-newsroom')) return <RefusalPage title={words.noGrantTitle} text={words.noGrant} />;
  const view = await open(id);
  if (!view) notFound();
  return <Composer key={id} {...view} />;
}
