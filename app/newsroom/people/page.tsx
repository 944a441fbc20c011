import type { Metadata } from 'next';
import { PeopleScreen } from '@/components/newsroom/people/people-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { people, placesOfRoles } from '@/server/people/people';
import { mayIn } from '@/server/people/session';
import { Frame } from '../frame';
import { requireUser } from '../current-user';
import { pathWith, readQuery, type Query } from '../query';
import { RefusalPage } from '../refusal-page';
import { requestLanguage } from '../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).people.title };
}

export default async function PeoplePage({ searchParams }: { searchParams: Query }) {
  const { show, q, person: open } = await readQuery(searchParams);
  const person = await requireUser(pathWith('/newsroom/people', { show, q, person: open }));
  const lang = await requestLanguage();
  const { errors } = newsroomWords(lang);
  if (!mayIn(person, 'manage-people'))
    return <RefusalPage title={errors.notYoursTitle} text={errors.notYours} />;
  const [records, places] = await Promise.all([
    people(person.actor, new Date()),
    placesOfRoles(person.actor),
  ]);
  const everybody = records.map(({ id, name, email, locale, grants, deactivatedAt, sessions }) => ({
    id,
    name,
    email,
    locale,
    grants,
    isDeactivated: deactivatedAt !== null,
    sessions: sessions.map(({ idHash, device, createdAt, lastSeenAt }) => ({
      idHash,
      device,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    })),
  }));
  return (
    <Frame person={person} here="people">
      <PeopleScreen
        everybody={everybody}
        places={places}
        chosen={{ deactivated: show === 'deactivated', words: q?.trim() ?? '', person: open ?? null }}
        lang={lang}
      />
    </Frame>
  );
}
