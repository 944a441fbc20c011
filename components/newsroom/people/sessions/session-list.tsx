'use client';
import type { PersonChange } from '@/domain/api/people/people';
import { Done } from '@/domain/api/written';
import LaptopIcon from 'lucide-react/icons/laptop';
import SmartphoneIcon from 'lucide-react/icons/smartphone';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import { useLanguage } from '@/components/ui/words/words-provider';
import { When } from '@/components/newsroom/time/when';
import { deviceName, isHandheld } from './device';
import type { SessionView } from '../view';

interface SessionListProps {
  personId: string;
  /** The last used first. */
  sessions: SessionView[];
  /** The session of this browser, which is ended by signing out. */
  ownId?: string;
}

/** Where a person is signed in. */
export function SessionList({ personId, sessions, ownId }: SessionListProps) {
  const { people: words, comma } = useNewsroomWords();
  const lang = useLanguage();
  const { busy, refused, write } = useWrite();
  const change = (body: PersonChange) => write('POST', `/api/newsroom/people/${personId}`, body, Done);
  return (
    <section aria-label={words.sessions}>
      <h2>
        {words.sessions} {sessions.length > 0 && <span className="muted">{sessions.length}</span>}
      </h2>
      {!sessions.length && <p className="help">{words.noSessions}</p>}
      {ownId && sessions.length > 1 && (
        <Button variant="line" onClick={() => void change({ action: 'end-other-sessions' })}>
          {words.endOthers}
        </Button>
      )}
      <ul aria-busy={busy}>
        {sessions.map(({ idHash, device, createdAt, lastSeenAt, endsAt }) => {
          const name = deviceName(device, lang) ?? words.unknownDevice;
          return (
            <li className="change-line" key={idHash}>
              <Icon of={isHandheld(device) ? SmartphoneIcon : LaptopIcon} />
              <span title={device}>
                {name}
                <small>
                  <When at={lastSeenAt} />
                  {comma + words.since} <When at={createdAt} absolute />
                  {comma + words.ends} <When at={endsAt} absolute />
                </small>
              </span>
              {idHash === ownId ? (
                <span className="soft">{words.thisBrowser}</span>
              ) : (
                <Button
                  tiny
                  aria-label={words.endOne(name)}
                  onClick={() => void change({ action: 'end-sessions', session: idHash })}
                >
                  {words.end}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <FormError refused={refused} />
    </section>
  );
}
