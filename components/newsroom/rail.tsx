'use client';
import InboxIcon from 'lucide-react/icons/inbox';
import ListIcon from 'lucide-react/icons/list';
import LogOutIcon from 'lucide-react/icons/log-out';
import SettingsIcon from 'lucide-react/icons/settings';
import TagsIcon from 'lucide-react/icons/tags';
import UsersIcon from 'lucide-react/icons/users';
import { useUnread } from '@/components/newsroom/inbox/live-unread';
import { useLeaving } from '@/components/newsroom/leaving';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Avatar } from '@/components/ui/avatar';
import { Icon, type IconShape } from '@/components/ui/icon';
import { useWords } from '@/components/ui/words/words-provider';

export type RailPlace = 'inbox' | 'budget' | 'topics' | 'people' | 'paper';

interface RailProps {
  /** Where the person is, when it is one of the rail's places. */
  here?: RailPlace;
  /** Who is signed in. */
  personId: string;
  name: string;
  /** The screens this person may open; links to others are not shown. */
  places: RailPlace[];
  /** The number of unread inbox items when the page was rendered. */
  unread: number;
}

const PLACES: Record<RailPlace, { href: string; icon: IconShape }> = {
  inbox: { href: '/newsroom/inbox', icon: InboxIcon },
  budget: { href: '/newsroom', icon: ListIcon },
  topics: { href: '/newsroom/topics', icon: TagsIcon },
  people: { href: '/newsroom/people', icon: UsersIcon },
  paper: { href: '/newsroom/paper', icon: SettingsIcon },
};

/** Ways through the newsroom: a rail beside the page, and on a phone a bar under it. */
export function Rail({ here, personId, name, places, unread }: RailProps) {
  const { nav, leaving } = useWords();
  const { inbox } = useNewsroomWords();
  const waiting = useUnread(unread);
  const { leave, sending, asking } = useLeaving(personId);
  const leaveWord = sending ? leaving.sending : nav.signOut;
  const links = places.map(place => (
    <a
      key={place}
      href={PLACES[place].href}
      aria-current={place === here ? 'page' : undefined}
      title={nav[place]}
    >
      <Icon of={PLACES[place].icon} />
      <span>{nav[place]}</span>
      {place === 'inbox' && waiting > 0 && (
        <span className="n hot">
          <span aria-hidden>{waiting}</span>
          <span className="sr">{inbox.unread(waiting)}</span>
        </span>
      )}
    </a>
  ));
  return (
    <>
      <a className="skip" href="#main">
        {nav.skip}
      </a>
      <nav className="rail" aria-label={nav.newsroom}>
        <div className="mast" aria-hidden>
          <b>
            B<span>roadsheet</span>
          </b>
        </div>
        {links}
        <div className="me">
          <span className="me-name" title={name}>
            <Avatar name={name} large />
            <span className="cut">{name}</span>
          </span>
          <button
            type="button"
            className="rail-btn"
            onClick={leave}
            title={leaveWord}
            aria-busy={sending || undefined}
          >
            <Icon of={LogOutIcon} />
            <span>{leaveWord}</span>
          </button>
        </div>
      </nav>
      <nav className="tabbar" aria-label={nav.newsroom}>
        {links}
        <button type="button" onClick={leave}>
          <Icon of={LogOutIcon} />
          <span>{leaveWord}</span>
        </button>
      </nav>
      {asking}
    </>
  );
}
