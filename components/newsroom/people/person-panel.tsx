'use client';
import ArrowLeftIcon from 'lucide-react/icons/arrow-left';
import XIcon from 'lucide-react/icons/x';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { AdminChanges } from './admin-changes';
import { DeleteAccount } from './deletion/delete-account';
import { GrantList } from './grant-list';
import { NewAdmin } from './new-admin';
import { OpenStories } from './hand-over/open-stories';
import { PersonActions } from './person-actions';
import { DownloadData } from './personal-data/download-data';
import { ProfileButton } from './profile/profile-button';
import { SessionList } from './sessions/session-list';
import type { PersonView, Places } from './view';

interface PersonPanelProps {
  person: PersonView;
  places: Places;
  listHref: string;
}

/** A person's panel: profile, grants and sessions. */
export function PersonPanel({ person, places, listHref }: PersonPanelProps) {
  const words = useNewsroomWords().people;
  return (
    <aside className="side" aria-label={person.name} tabIndex={0}>
      <ScreenLink className="button phone-only back" href={listHref} scroll={false}>
        <Icon of={ArrowLeftIcon} />
        {words.backToList}
      </ScreenLink>
      <div className="props">
        <div className="panel-head">
          <Avatar name={person.name} picture={person.pictureId} large />
          <div>
            <h2 className="big">{person.name}</h2>
            <span className="soft">{person.email}</span>
          </div>
          <ScreenLink
            className="button icon-only push desk-only"
            href={listHref}
            scroll={false}
            aria-label={words.closePanel}
            title={words.closePanel}
          >
            <Icon of={XIcon} />
          </ScreenLink>
        </div>
        {person.isDeactivated && <p className="note-line tone-warning rounded">{words.deactivatedNote}</p>}
        {!person.isDeactivated && !person.hasPassword && (
          <p className="note-line tone-info rounded">{words.invited}</p>
        )}
        <ProfileButton person={person} />
        <GrantList person={person} places={places} />
        {person.proposal && <NewAdmin person={person} proposal={person.proposal} />}
        <AdminChanges changes={person.changes} person={person} />
        <ScreenLink className="button tiny outdented" href={`/newsroom/permissions?person=${person.id}`}>
          {words.permissions}
        </ScreenLink>
        <hr />
        <OpenStories person={person} />
        <hr />
        <SessionList personId={person.id} sessions={person.sessions} />
        <hr />
        <PersonActions person={person} />
        <hr />
        <DownloadData personId={person.id} />
        {person.isDeactivated && (
          <>
            <hr />
            <DeleteAccount person={person} listHref={listHref} />
          </>
        )}
      </div>
    </aside>
  );
}
