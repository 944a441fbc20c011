import type { Metadata } from 'next';
import { DeskPanel } from '@/components/newsroom/desks/desk-panel';
import { DesksScreen } from '@/components/newsroom/desks/desks-screen';
import { NewDesk } from '@/components/newsroom/desks/new-desk';
import type { DeskView } from '@/components/newsroom/desks/view';
import { newsroomWords } from '@/components/newsroom/words/words';
import { INTERFACE_LANGUAGES } from '@/domain/language/interface-languages';
import { primaryLanguage } from '@/domain/language/languages';
import { deskName } from '@/domain/paper/desk';
import { suggestedDesks } from '@/domain/paper/suggested-desks';
import { can } from '@/domain/people/permissions';
import { desksForAdmin } from '@/server/paper/desks/desks';
import { languagesOfPaper } from '@/server/paper/paper';
import { openPage } from '../../open-page';
import { pathWith, readQuery, type Query } from '../../query';
import { requestLanguage } from '../../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).desks.title };
}

export default async function DesksPage({ searchParams }: { searchParams: Query }) {
  const { open } = await readQuery(searchParams);
  const { person, refused } = await openPage(pathWith('/newsroom/desks', { open }), 'manage-paper');
  if (refused) return refused;
  const lang = await requestLanguage();
  const [{ desks, contents, mostCounted }, paperLangs] = await Promise.all([
    desksForAdmin(person.actor, open),
    languagesOfPaper(),
  ]);
  const langs = furtherLanguages(paperLangs);
  const views = desks.map(
    ({ id, name, names, closedAt, mergedIntoId, people, openStories, deadline, isMoving }): DeskView => ({
      ...{ id, name, names, mergedIntoId, people, openStories, isMoving },
      shownName: deskName({ name, names }, lang),
      closedAt: closedAt?.toISOString() ?? null,
      deadline: deadline?.toISOString() ?? null,
    }),
  );
  const desk = views.find(({ id }) => id === open);
  const panel =
    desk && contents ? (
      <DeskPanel
        key={desk.id}
        {...{ desk, contents, langs }}
        desks={views}
        mayAddPeople={can(person.actor, 'manage-people').allowed}
      />
    ) : open === 'new' ? (
      <NewDesk langs={langs} />
    ) : null;
  const suggestions = suggestedDesks(desks, paperLangs[0] ?? 'en', langs);
  return (
    <DesksScreen desks={views} {...{ langs, mostCounted, suggestions, lang, panel }} open={open ?? null} />
  );
}

/**
 * The languages of the editions and of the newsroom, each once, except that of the first edition, which the main name
 * uses.
 */
function furtherLanguages(paperLangs: string[]): string[] {
  const all = [...paperLangs, ...INTERFACE_LANGUAGES];
  return all.filter(
    (lang, at) => at > 0 && !all.slice(0, at).some(other => primaryLanguage(other) === primaryLanguage(lang)),
  );
}
