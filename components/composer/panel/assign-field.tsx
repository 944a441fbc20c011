'use client';
import XIcon from 'lucide-react/icons/x';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/options/combobox';
import { findPeople } from '@/components/api/options';
import { Icon } from '@/components/ui/icon';
import { useWords } from '@/components/ui/words/words-provider';
import { assignStory } from '../notes/notes-api';
import type { NotesTools } from '../notes/use-notes';

/** The assignee of a story. Choosing a colleague assigns it immediately and notifies them. */
export function AssignField({ storyId, tools }: { storyId: string; tools: NotesTools }) {
  const { collaboration: words } = useWords();
  const [wrong, setWrong] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const { notes } = tools;
  if (!notes) return null;
  const { personId, mayAssign } = notes.assignment;
  if (!mayAssign && !personId) return null;

  const assign = async (id: string | null, name: string) => {
    setTyped(null);
    setChosen(name);
    setWrong(null);
    const written = await tools.send(assignStory(storyId, id));
    setChosen(null);
    if (written !== 'done') setWrong(words.notAssigned);
  };
  const current = chosen ?? (personId ? tools.nameOf(personId) : '');

  return (
    <div className="props with-clear">
      <Combobox
        label={words.assignedTo}
        wrong={wrong}
        placeholder={words.nobody}
        value={typed ?? current}
        query={typed ?? ''}
        disabled={!mayAssign}
        nothing={words.noColleague}
        offersAll
        find={findPeople}
        onType={setTyped}
        onChoose={({ id, name }) => void assign(id, name)}
        onDone={() => setTyped(null)}
      />
      {mayAssign && personId && (
        <Button
          icon
          aria-label={words.assignNone}
          title={words.assignNone}
          onClick={() => void assign(null, '')}
        >
          <Icon of={XIcon} small />
        </Button>
      )}
    </div>
  );
}
