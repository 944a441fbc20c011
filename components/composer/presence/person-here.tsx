'use client';
import type { Visit } from '@/domain/people/presence';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { requestFieldLabel } from '../saving/wrong-fields';
import type { PresenceTools } from './use-presence';

interface PersonHereProps {
  visit: Visit;
  presence: PresenceTools;
  close(): void;
}

/** A person in the menu of those who have the story open: the place, how to go there, and how to follow. */
export function PersonHere({ visit, presence, close }: PersonHereProps) {
  const words = useComposerWords();
  const { name, field, block } = visit;
  const isFollowed = presence.following === visit.visit;
  const isSomewhere = field || block !== null;
  const where = field
    ? words.presence.inField(requestFieldLabel(field, words))
    : block === null
      ? words.presence.reading
      : words.presence.inBlock(block + 1);
  return (
    <div className="person-here">
      <Avatar name={name} here />
      <span className="where">
        <span className="truncate">{name}</span>
        <span className="muted small">{where}</span>
      </span>
      {isSomewhere && (
        <>
          <Button
            tiny
            aria-label={words.presence.goTo(name)}
            onClick={() => {
              presence.goTo(visit);
              close();
            }}
          >
            {words.presence.go}
          </Button>
          <Button
            tiny
            aria-pressed={isFollowed}
            aria-label={words.presence.followPerson(name)}
            onClick={() => {
              presence.follow(isFollowed ? null : visit.visit);
              close();
            }}
          >
            {isFollowed ? words.presence.following : words.presence.follow}
          </Button>
        </>
      )}
    </div>
  );
}
