'use client';
import type { PersonChange } from '@/domain/api/people';
import { Done } from '@/domain/api/written';
import LaptopIcon from 'lucide-react/icons/laptop';
import SmartphoneIcon from 'lucide-react/icons/smartphone';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Trouble } from '@/components/newsroom/words/trouble';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/newsroom/words/use-write';
import { When } from '@/components/newsroom/words/when';
import { deviceName, isHandheld } from './device';
import type { PersonView } from '../view';

/** Where a person is signed in. */
export function SessionList({ person }: { person: PersonView }) {
  const words = useNewsroomWords().people;
  const { busy, refused, write } = useWrite();
  const { sessions } = person;
  const end = (session: string) => {
    const change: PersonChange = { action: 'end-sessions', session };
    return write('POST', `/api/newsroom/people/${person.id}`, change, Done);
  };
  return (
    <section>
      <h2>
        {words.sessions} {sessions.length > 0 && <span className="dim">{sessions.length}</span>}
      </h2>
      {!sessions.length && <p className="help">{words.noSessions}</p>}
      <ul aria-busy={busy}>
        {sessions.map(({ idHash, device, createdAt, lastSeenAt }) => {
          const name = deviceName(device) ?? words.unknownDevice;
          return (
            <li className="chg" key={idHash}>
              <Icon of={isHandheld(device) ? SmartphoneIcon : LaptopIcon} />
              <span title={device}>
                {name}
                <small>
                  <When at={lastSeenAt} />, {words.since} <When at={createdAt} absolute />
                </small>
              </span>
              <Button tiny aria-label={words.endOne(name)} onClick={() => end(idHash)}>
                {words.end}
              </Button>
            </li>
          );
        })}
      </ul>
      <Trouble refused={refused} />
    </section>
  );
}
