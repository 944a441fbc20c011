import { ReplacedStreamBar } from '@/components/ui/replaced-stream-bar';
import { headers } from 'next/headers';
import { cache, type ReactNode } from 'react';
import { EARLY_SHORTCUT } from '@/components/newsroom/palette/early-shortcut';
import { Rail } from '@/components/newsroom/rail/rail';
import type { RailPlace } from '@/components/newsroom/rail-place';
import { RefreshRail } from '@/components/newsroom/rail/refresh-rail';
import { ScreenBoundary } from '@/components/newsroom/rail/screen-boundary';
import { SecondFactorDue } from '@/components/newsroom/security/second-factor-due';
import type { PaperAction } from '@/domain/people/permissions';
import { unreadOf } from '@/server/inbox/inbox';
import { journalOwner } from '@/server/people/journal-owner';
import { savedViewsOf } from '@/server/people/saved-views';
import { nonceOf } from '@/server/press/headers';
import { translationsBehind } from '@/server/translations/list';
import { mayIn } from '@/server/people/session';
import type { CurrentUser } from './current-user';

const OPEN_TO: [RailPlace, PaperAction][] = [
  ['inbox', 'read-newsroom'],
  ['budget', 'read-newsroom'],
  ['translations', 'read-newsroom'],
  ['fronts', 'arrange-fronts'],
  ['pictures', 'read-newsroom'],
  ['wire', 'read-newsroom'],
  ['topics', 'manage-topics'],
  ['authors', 'manage-authors'],
  ['people', 'manage-people'],
  ['desks', 'manage-paper'],
  ['look', 'manage-paper'],
  ['imports', 'import-stories'],
  ['operation', 'manage-paper'],
  ['paper', 'manage-paper'],
  ['audit', 'read-audit'],
];

/** The data of the rail, read once per request: Next renders the page for missing addresses with every screen. */
const railOf = cache(({ actor }: CurrentUser) =>
  Promise.all([unreadOf(actor), translationsBehind(), savedViewsOf(actor)]),
);

/** The rail, and next to it the screen that is open. */
export async function Desk({ person, children }: { person: CurrentUser; children: ReactNode }) {
  const places = OPEN_TO.flatMap(([place, action]) => (mayIn(person, action) ? [place] : []));
  const nonce = nonceOf((await headers()).get('content-security-policy'));
  const renderedAt = new Date().getTime();
  const [unread, behind, views] = await railOf(person);
  return (
    <div className="app">
      {/* Browsers hide the nonce of a script from the page. */}
      <script nonce={nonce} dangerouslySetInnerHTML={{ __html: EARLY_SHORTCUT }} suppressHydrationWarning />
      <Rail
        owner={journalOwner(person.actor.personId)}
        name={person.name}
        picture={person.pictureId}
        places={places}
        unread={unread}
        behind={behind}
        renderedAt={renderedAt}
        views={views}
      />
      <RefreshRail renderedAt={renderedAt} />
      <main className="main" id="main" tabIndex={-1}>
        <ReplacedStreamBar />
        {person.secondFactor.kind === 'due' && <SecondFactorDue at={person.secondFactor.at.toISOString()} />}
        <ScreenBoundary>{children}</ScreenBoundary>
      </main>
    </div>
  );
}
