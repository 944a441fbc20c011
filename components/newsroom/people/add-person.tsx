'use client';
import UserPlusIcon from 'lucide-react/icons/user-plus';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { OneTimeLink } from './one-time-link';
import { NewPersonDialog, type Added } from './new-person-dialog';
import type { Places } from './view';

/**
 * Adds a person (`opens`: with the dialog open), shows the link for them or where it was sent, then opens their panel.
 */
export function AddPerson({ places, opens }: { places: Places; opens: boolean }) {
  const words = useNewsroomWords().people;
  const router = useRouter();
  const [open, setOpen] = useState(opens);
  const [added, setAdded] = useState<Added | null>(null);
  return (
    <>
      <Button variant="solid" aria-label={words.add} onClick={() => setOpen(true)}>
        <Icon of={UserPlusIcon} />
        <span className="desk-only">{words.add}</span>
      </Button>
      {open && (
        <NewPersonDialog
          places={places}
          onClose={() => setOpen(false)}
          onAdded={person => {
            setOpen(false);
            setAdded(person);
          }}
        />
      )}
      <OneTimeLink
        created={added}
        onDone={() => {
          if (added) router.push(`/newsroom/people?person=${added.id}`);
          setAdded(null);
        }}
      />
    </>
  );
}
