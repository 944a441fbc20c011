'use client';
import { useState } from 'react';
import { MAX_VIEWS, type NewView } from '@/domain/api/planning/views';
import { Added } from '@/domain/api/written';
import { TextField } from '@/components/ui/field';
import { FormDialog } from '../forms/form-dialog';
import { FormError } from '../forms/form-error';
import { useNewsroomWords } from '../words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import { budgetQuery, type BudgetChoice } from './view';

/** Gives the filters that are set a name. */
export function SaveView({ chosen, onClose }: { chosen: BudgetChoice; onClose(): void }) {
  const { planning, wrong } = useNewsroomWords();
  const { busy, refused, write } = useWrite();
  const [name, setName] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const isFull = refused?.reason === 'too-many-views';

  const save = async () => {
    setEmpty(!name.trim());
    if (!name.trim() || busy) return;
    const view: NewView = { name, layout: chosen.layout, query: budgetQuery(chosen).toString() };
    if (await write('POST', '/api/newsroom/views', view, Added)) onClose();
  };
  return (
    <FormDialog
      title={planning.saveView}
      send={planning.saveView}
      busy={busy}
      onSend={save}
      onClose={onClose}
    >
      <TextField
        label={planning.viewName}
        value={name}
        maxLength={60}
        autoFocus
        wrong={isEmpty ? wrong.editionName : isFull ? planning.tooManyViews(MAX_VIEWS) : null}
        onChange={event => setName(event.target.value)}
      />
      <FormError refused={isFull ? null : refused} />
    </FormDialog>
  );
}
