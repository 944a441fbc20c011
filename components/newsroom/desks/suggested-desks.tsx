'use client';
import PlusIcon from 'lucide-react/icons/plus';
import { useWrite } from '@/components/api/use-write';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Icon } from '@/components/ui/icon';
import { Added } from '@/domain/api/written';
import type { SuggestedDesk } from '@/domain/paper/suggested-desks';

/** Desks that a new paper can start with, each made by one click. */
export function SuggestedDesks({ suggestions }: { suggestions: SuggestedDesk[] }) {
  const words = useNewsroomWords().desks;
  const { busy, refused, write } = useWrite();
  if (!suggestions.length) return null;
  return (
    <div className="suggested-desks" role="group" aria-label={words.suggested} aria-busy={busy}>
      <span className="label" aria-hidden>
        {words.suggested}
      </span>
      {suggestions.map(desk => (
        <button
          key={desk.name}
          type="button"
          className="chip add"
          aria-disabled={busy || undefined}
          onClick={() => busy || void write('POST', '/api/newsroom/desks', desk, Added)}
        >
          <Icon of={PlusIcon} small />
          <bdi>{desk.name}</bdi>
        </button>
      ))}
      <FormError refused={refused} />
    </div>
  );
}
