'use client';
import { useState } from 'react';
import { SelectField } from '@/components/ui/field';
import { useWords } from '@/components/ui/words/words-provider';
import { assignStory } from '../notes/notes-api';
import type { NotesTools } from '../notes/use-notes';

/** Who the story is assigned to. Choosing a colleague assigns it at once and notifies them. */
export function AssignField({ storyId, tools }: { storyId: string; tools: NotesTools }) {
  const { together: words } = useWords();
  const [wrong, setWrong] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const { notes } = tools;
  if (!notes) return null;
  const { personId, mayAssign } = notes.assignment;
  if (!mayAssign && !personId) return null;

  const assign = async (id: string) => {
    setChosen(id);
    setWrong(null);
    const written = await tools.send(assignStory(storyId, id || null));
    setChosen(null);
    if (written !== 'done') setWrong(words.notAssigned);
  };

  return (
    <div className="props">
      <SelectField
        label={words.assignedTo}
        wrong={wrong}
        value={chosen ?? personId ?? ''}
        disabled={!mayAssign}
        onChange={event => void assign(event.target.value)}
      >
        <option value="">{words.nobody}</option>
        {notes.colleagues.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
