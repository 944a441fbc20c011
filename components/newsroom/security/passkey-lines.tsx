'use client';
import KeyRoundIcon from 'lucide-react/icons/key-round';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { When } from '@/components/newsroom/time/when';
import type { PasskeyView } from './view';

interface PasskeyLinesProps {
  passkeys: PasskeyView[];
  onRemove(passkey: PasskeyView): void;
}

/** The passkeys of a person, each with when it was used. */
export function PasskeyLines({ passkeys, onRemove }: PasskeyLinesProps) {
  const words = useNewsroomWords();
  const { security } = words;
  if (!passkeys.length) return null;
  return (
    <ul aria-label={security.passkeys}>
      {passkeys.map(passkey => {
        const { id, name, lastUsedAt } = passkey;
        return (
          <li className="change-line" key={id}>
            <Icon of={KeyRoundIcon} />
            <span>
              <bdi>{name}</bdi>
              <small>
                {lastUsedAt ? security.lastUsed : security.neverUsed} {lastUsedAt && <When at={lastUsedAt} />}
              </small>
            </span>
            <Button tiny aria-label={security.removePasskey(name)} onClick={() => onRemove(passkey)}>
              {words.remove}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
