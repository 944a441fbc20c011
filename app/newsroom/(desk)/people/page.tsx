import type { Metadata } from 'next';
import { PeopleScreen } from '@/components/newsroom/people/people-screen';
import { shownPeople } from '@/domain/people/shown-people';
import { listedDesks, type Desk } from '@/domain/paper/desk';
import { newsroomWords } from '@/components/newsroom/words/words';
import { people, peopleAround, placesOfRoles, type PersonRecord } from '@/server/people/people';
import { adminChangeViews } from '../../admin-change-view';
import { openPage } from '../../open-page';
import { pathWith, readQuery, type Query } from '../../query';
import { sessionView } from '../../session-view';
import { requestLanguage } from '../../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).people.title };
}

export default async function PeoplePage({ searchParams }: { searchParams: Query }) {
  const { show, q, person: open, after, add } = await readQuery(searchParams);
  const { person, refused } = await openPage(
    pathWith('/newsroom/people', { show, q, person: open, after }),
    'manage-people',
  );
  if (refused) return refused;
  const lang = await requestLanguage();
  const chosen = {
    ...shownPeople(show),
    words: q?.trim() ?? '',
    person: open ?? null,
    after: after ?? null,
  };
  const now = new Date();
  const [list, around, places] = await Promise.all([
    people(person.actor, { ...chosen, after }, now),
    peopleAround(person.actor, open, now),
    placesOfRoles(person.actor),
  ]);
  return (
    <PeopleScreen
      list={list}
      counts={around.counts}
      open={
        around.open && {
          ...viewOf(around.open),
          proposal: proposalView(around.proposal, person.actor),
          changes: adminChangeViews(around.changes, person.actor),
        }
      }
      places={{ ...places, desks: placeDesks(places.desks, lang) }}
      chosen={chosen}
      adds={add === '1'}
      lang={lang}
    />
  );
}

/** The desks for which a role can be granted, with their names in all languages, which files of people can use. */
function placeDesks(desks: Desk[], lang: string) {
  return listedDesks(desks, lang).map(listed => {
    const { name, names } = desks.find(({ id }) => id === listed.id)!;
    return { ...listed, allNames: [...new Set([name, ...Object.values(names)])] };
  });
}

/** Who proposed the person as an admin, and whether that is the current user. */
function proposalView(
  proposal: { byId: string | null; byName: string | null } | null,
  { personId }: { personId: string },
) {
  return proposal && { byName: proposal.byName, isOwn: proposal.byId === personId };
}

function viewOf({ deactivatedAt, deletedAt: _, sessions, createdAt: __, ...person }: PersonRecord) {
  return {
    ...person,
    isDeactivated: deactivatedAt !== null,
    sessions: sessions.map(sessionView),
  };
}
