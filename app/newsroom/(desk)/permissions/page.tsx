import type { Metadata } from 'next';
import { PermissionForm } from '@/components/newsroom/permissions/permission-form';
import { PermissionTable } from '@/components/newsroom/permissions/permission-table';
import { TopBar } from '@/components/newsroom/top-bar';
import { adminWords } from '@/components/newsroom/words/admin/words';
import { listedDesks } from '@/domain/paper/desk';
import { newsroomWords } from '@/components/newsroom/words/words';
import { wordsFor } from '@/components/ui/words/catalogues';
import { Refused } from '@/server/problems/refused';
import { explainPermissions } from '@/server/people/explanation/explanation';
import { requireUser } from '../../current-user';
import { requestLanguage } from '../../interface-language';
import { refusedPage } from '../../open-page';
import { pathWith, readQuery, type Query } from '../../query';
import { RefusalPage } from '../../refusal-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminWords(await requestLanguage()).permissions.title };
}

export default async function PermissionsPage({ searchParams }: { searchParams: Query }) {
  const { person: ofPerson, story: ofStory } = await readQuery(searchParams);
  const path = pathWith('/newsroom/permissions', { person: ofPerson, story: ofStory });
  const me = await requireUser(path);
  const isOwn = (ofPerson ?? me.actor.personId) === me.actor.personId;
  const refused = await refusedPage(me, path, isOwn ? 'read-newsroom' : 'explain-permissions');
  if (refused) return refused;
  const lang = await requestLanguage();
  const [own, words] = [adminWords(lang).permissions, newsroomWords(lang)];
  const question = { personId: ofPerson ?? me.actor.personId, storyId: ofStory };
  const answer = await explainPermissions(me.actor, question, new Date()).catch((error: unknown) => {
    if (error instanceof Refused && error.status === 404) return null;
    throw error;
  });
  if (!answer) return <RefusalPage title={words.errors.missingTitle} text={own.gone} />;
  const { person, story, rows, places, mayAskAboutOthers } = answer;
  const chosenStory = story && { id: story.id, name: story.title || words.budget.noHeadline };
  const title = chosenStory ? own.inStory(person.name, chosenStory.name) : own.of(person.name);
  return (
    <>
      <TopBar title={own.title} where={person.name} />
      <div className="scroll permissions-page" tabIndex={0} role="region" aria-label={own.title}>
        <p className="help">{own.text}</p>
        <PermissionForm
          key={`${person.id} ${story?.id}`}
          person={person}
          story={chosenStory}
          mayAskAboutOthers={mayAskAboutOthers}
          labels={{ ...own.form, nothing: words.palette.nothing }}
        />
        <h2 dir="auto">{title}</h2>
        {person.isDeactivated && (
          <p className="note-line tone-warning rounded">{own.deactivated(person.name)}</p>
        )}
        <PermissionTable
          caption={title}
          rows={rows}
          places={{ ...places, desks: listedDesks(places.desks, lang) }}
          own={own}
          words={words}
          composer={wordsFor(lang)}
          lang={lang}
        />
      </div>
    </>
  );
}
