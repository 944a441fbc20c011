'use client';
import ListIcon from 'lucide-react/icons/list';
import LogOutIcon from 'lucide-react/icons/log-out';
import SettingsIcon from 'lucide-react/icons/settings';
import TagsIcon from 'lucide-react/icons/tags';
import UsersIcon from 'lucide-react/icons/users';
import { signOut } from 'next-auth/react';
import { Avatar } from '@/components/ui/avatar';
import { Icon, type IconShape } from '@/components/ui/icon';
import { useWords } from '@/components/ui/words/words-provider';

export type RailPlace = 'budget' | 'topics' | 'people' | 'paper';

interface RailProps {
  /** Where the person is, when it is one of the rail's places. */
  here?: RailPlace;
  name: string;
  /** The places that are open to this person: nobody sees a way to what is closed to her. */
  places: RailPlace[];
}

const PLACES: Record<RailPlace, { href: string; icon: IconShape }> = {
  budget: { href: '/newsroom', icon: ListIcon },
  topics: { href: '/newsroom/topics', icon: TagsIcon },
  people: { href: '/newsroom/people', icon: UsersIcon },
  paper: { href: '/newsroom/paper', icon: SettingsIcon },
};

/** Ways through the newsroom: a rail beside the page, and on a phone a bar under it. */
export function Rail({ here, name, places }: RailProps) {
  const { nav } = useWords();
  const leave = () => void signOut({ callbackUrl: '/newsroom/sign-in' });
  const links = places.map(place => (
    <a
      key={place}
      href={PLACES[place].href}
      aria-current={place === here ? 'page' : undefined}
      title={nav[place]}
    >
      <Icon of={PLACES[place].icon} />
      <span>{nav[place]}</span>
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
          <button type="button" className="rail-btn" onClick={leave} title={nav.signOut}>
            <Icon of={LogOutIcon} />
            <span>{nav.signOut}</span>
          </button>
        </div>
      </nav>
      <nav className="tabbar" aria-label={nav.newsroom}>
        {links}
        <button type="button" onClick={leave}>
          <Icon of={LogOutIcon} />
          <span>{nav.signOut}</span>
        </button>
      </nav>
    </>
  );
}
