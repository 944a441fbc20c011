'use client';
import { useState } from 'react';
import { useWrite } from '@/components/api/use-write';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Done } from '@/domain/api/written';
import type { ImportAction } from '@/domain/imports/outcome';
import type { ImportActionsView } from './view';

/** What can be done with an import in its state. */
export function ImportActions({
  id,
  state,
  actions,
  stories,
  named,
  redirects,
  asPublished,
}: ImportActionsView) {
  const all = useNewsroomWords();
  const words = all.imports;
  const { busy, refused, write } = useWrite();
  const [isAsking, setAsking] = useState(false);
  const act = (action: ImportAction) =>
    busy ? Promise.resolve(null) : write('POST', `/api/newsroom/imports/${id}/actions`, { action }, Done);
  const begin = () => {
    if (!stories && named) return words.startNames(named);
    if (!stories && redirects) return words.startAddresses(redirects);
    return (asPublished ? words.startPublished : words.start)(stories);
  };
  const labels: Record<ImportAction, string> = {
    start: state === 'stopped' ? words.goOn : begin(),
    ...{ read: words.read, stop: words.stop, undo: words.undo },
  };
  return (
    <>
      <FormError refused={refused} />
      {actions.map(action => (
        <Button
          key={action}
          variant={action === 'start' || action === 'read' ? 'solid' : 'line'}
          aria-busy={busy}
          onClick={() => (action === 'undo' ? setAsking(true) : void act(action))}
        >
          {labels[action]}
        </Button>
      ))}
      <Dialog
        open={isAsking}
        title={words.undoTitle}
        onClose={() => setAsking(false)}
        foot={
          <>
            <Button onClick={() => setAsking(false)}>{all.cancel}</Button>
            <Button
              variant="danger"
              aria-busy={busy}
              onClick={() => void act('undo').then(() => setAsking(false))}
            >
              {words.undo}
            </Button>
          </>
        }
      >
        <p>{words.undoText}</p>
      </Dialog>
    </>
  );
}
