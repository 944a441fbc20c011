'use client';
import ActivityIcon from 'lucide-react/icons/activity';
import ArmchairIcon from 'lucide-react/icons/armchair';
import RadioIcon from 'lucide-react/icons/radio';
import ArrowsIcon from 'lucide-react/icons/arrow-left-right';
import ImagesIcon from 'lucide-react/icons/images';
import InboxIcon from 'lucide-react/icons/inbox';
import LanguagesIcon from 'lucide-react/icons/languages';
import LayoutIcon from 'lucide-react/icons/layout-template';
import ListIcon from 'lucide-react/icons/list';
import LogOutIcon from 'lucide-react/icons/log-out';
import AuthorsIcon from 'lucide-react/icons/pen-line';
import PaletteIcon from 'lucide-react/icons/palette';
import AuditIcon from 'lucide-react/icons/scroll-text';
import SearchIcon from 'lucide-react/icons/search';
import SettingsIcon from 'lucide-react/icons/settings';
import TagsIcon from 'lucide-react/icons/tags';
import UsersIcon from 'lucide-react/icons/users';
import type { JournalOwner } from '@/components/journal/sealing';
import { useBehind, type Behind } from '@/components/newsroom/translations/live-behind';
import { useUnread } from '@/components/newsroom/inbox/live-unread';
import { useSignOut } from '@/components/newsroom/auth/use-sign-out';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import type { SavedView } from '@/domain/api/planning/views';
import type { RailPlace } from '../rail-place';
import { currentPlace } from './current-place';
import { ScreenLink } from '../screen-link';
import { MoreMenu } from './more-menu';
import { Palette } from '../palette/palette';
import { RailViews } from './rail-views';
import { usePalette } from '../palette/use-palette';
import { Kbd } from '@/components/ui/kbd';
import { Avatar } from '@/components/ui/avatar';
import { Icon, type IconShape } from '@/components/ui/icon';
import { useWords } from '@/components/ui/words/words-provider';

/** Screens that have a tab of their own on a phone. */
const TABS: RailPlace[] = ['inbox', 'budget'];

/** A person's own page. */
const ACCOUNT = '/newsroom/account';

interface RailProps {
  /** Who is signed in. */
  owner: JournalOwner;
  name: string;
  picture: string | null;
  /** The screens this person may open; links to others are not shown. */
  places: RailPlace[];
  /** The number of unread inbox items when the page was rendered. */
  unread: number;
  /** The number of translations that were behind then, counted up to a bound. */
  behind: Behind;
  /** When the server rendered it, by the clock of the server. */
  renderedAt: number;
  /** The views of the budget that this person saved. */
  views: SavedView[];
}

const PLACES: Record<RailPlace, { href: string; icon: IconShape }> = {
  inbox: { href: '/newsroom/inbox', icon: InboxIcon },
  budget: { href: '/newsroom', icon: ListIcon },
  translations: { href: '/newsroom/translations', icon: LanguagesIcon },
  fronts: { href: '/newsroom/fronts', icon: LayoutIcon },
  pictures: { href: '/newsroom/pictures', icon: ImagesIcon },
  wire: { href: '/newsroom/wire', icon: RadioIcon },
  topics: { href: '/newsroom/topics', icon: TagsIcon },
  authors: { href: '/newsroom/authors', icon: AuthorsIcon },
  people: { href: '/newsroom/people', icon: UsersIcon },
  desks: { href: '/newsroom/desks', icon: ArmchairIcon },
  look: { href: '/newsroom/look', icon: PaletteIcon },
  imports: { href: '/newsroom/imports', icon: ArrowsIcon },
  operation: { href: '/newsroom/operation', icon: ActivityIcon },
  paper: { href: '/newsroom/paper', icon: SettingsIcon },
  audit: { href: '/newsroom/audit', icon: AuditIcon },
};

/** Ways through the newsroom: a rail beside the page, and on a phone a bar under it. */
export function Rail({ owner, name, picture, places, unread, behind, renderedAt, views }: RailProps) {
  const { nav, leaving } = useWords();
  const { inbox, palette, translations } = useNewsroomWords();
  const waiting = useUnread(unread, renderedAt);
  const lagging = useBehind(behind);
  const here = currentPlace(usePathname());
  const { signOut, sending, dialog } = useSignOut(owner);
  const signOutLabel = sending ? leaving.sending : nav.signOut;
  const [isAsking, setAsking] = usePalette(owner.personId);
  const linkTo = (place: RailPlace) => (
    <ScreenLink
      key={place}
      href={PLACES[place].href}
      aria-current={place === here ? 'page' : undefined}
      title={nav[place]}
    >
      <Icon of={PLACES[place].icon} />
      <span>{nav[place]}</span>
      {place === 'inbox' && waiting > 0 && (
        <span className="count urgent">
          <span aria-hidden>{waiting}</span>
          <span className="visually-hidden">{inbox.unread(waiting)}</span>
        </span>
      )}
      {place === 'translations' && lagging > 0 && (
        <span className="count">
          <span aria-hidden>{lagging < behind.most ? lagging : translations.many(behind.most - 1)}</span>
          <span className="visually-hidden">{translations.countBehind(lagging)}</span>
        </span>
      )}
    </ScreenLink>
  );
  const account = (face: ReactNode) => (
    <ScreenLink
      className="own-name"
      href={ACCOUNT}
      title={name}
      aria-current={here === 'account' ? 'page' : undefined}
    >
      <Avatar name={name} picture={picture} large />
      {face}
    </ScreenLink>
  );
  const onTabs = places.filter(place => TABS.includes(place));
  const underMore = places.filter(place => !TABS.includes(place));
  return (
    <>
      <a className="skip" href="#main">
        {nav.skip}
      </a>
      <nav className="rail" aria-label={nav.newsroom}>
        <div className="rail-masthead" aria-hidden>
          <b>
            B<span>roadsheet</span>
          </b>
        </div>
        <button
          type="button"
          className="rail-button"
          title={palette.title}
          aria-keyshortcuts="Control+K Meta+K"
          data-opens-palette
          onClick={() => setAsking(true)}
        >
          <Icon of={SearchIcon} />
          <span>{palette.button}</span>
          <Kbd keys="Mod+K" silent />
        </button>
        {places.map(linkTo)}
        <RailViews views={views} />
        <div className="own-account">
          {account(
            <span className="truncate" dir="auto">
              {name}
            </span>,
          )}
          <button
            type="button"
            className="rail-button"
            onClick={signOut}
            title={signOutLabel}
            aria-busy={sending || undefined}
          >
            <Icon of={LogOutIcon} />
            <span>{signOutLabel}</span>
          </button>
        </div>
      </nav>
      <nav className="tab-bar" aria-label={nav.newsroom}>
        {onTabs.map(linkTo)}
        <button type="button" data-opens-palette onClick={() => setAsking(true)}>
          <Icon of={SearchIcon} />
          <span>{palette.button}</span>
        </button>
        <MoreMenu label={palette.more}>
          {underMore.map(linkTo)}
          {account(<span>{nav.account}</span>)}
          <button type="button" onClick={signOut}>
            <Icon of={LogOutIcon} />
            <span>{signOutLabel}</span>
          </button>
        </MoreMenu>
      </nav>
      {isAsking && (
        <Palette
          personId={owner.personId}
          places={places}
          onClose={() => setAsking(false)}
          onSignOut={signOut}
        />
      )}
      {dialog}
    </>
  );
}
