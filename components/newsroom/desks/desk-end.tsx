'use client';
import { useState } from 'react';
import { useWrite } from '@/components/api/use-write';
import { FormError } from '@/components/newsroom/forms/form-error';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField } from '@/components/ui/field';
import { Done } from '@/domain/api/written';
import type { DeskContentsView, DeskView } from './view';

interface DeskEndProps {
  desk: DeskView;
  desks: DeskView[];
  contents: DeskContentsView;
}

/** Merges a desk into another one, closes it, or opens it again. */
export function DeskEnd({ desk, desks, contents }: DeskEndProps) {
  const words = useNewsroomWords();
  const labels = words.desks;
  const { busy, refused, reset, write } = useWrite();
  const others = desks.filter(({ id, closedAt }) => id !== desk.id && !closedAt);
  const [chosen, setChosen] = useState(others[0]?.id ?? '');
  const [isAsking, setAsking] = useState(false);
  const into = others.find(({ id }) => id === chosen) ?? others[0];
  const path = `/api/newsroom/desks/${desk.id}`;
  if (desk.mergedIntoId) {
    const name = desks.find(({ id }) => id === desk.mergedIntoId)?.shownName ?? '';
    return (
      <section>
        <p role="status">{desk.isMoving ? labels.moving(name) : labels.mergedInto(name)}</p>
      </section>
    );
  }
  const setClosed = (closed: boolean) => !busy && write('PUT', `${path}/closed`, { closed }, Done);
  const merge = async (intoId: string) => {
    if (!busy && (await write('POST', `${path}/merge`, { intoId }, Done))) setAsking(false);
  };
  const { open, older, people, views } = contents;
  return (
    <section className="desk-end">
      <h2>{labels.mergeOrClose}</h2>
      {into && (
        <>
          <SelectField label={labels.into} value={into.id} onChange={event => setChosen(event.target.value)}>
            {others.map(({ id, shownName }) => (
              <option key={id} value={id}>
                {shownName}
              </option>
            ))}
          </SelectField>
          <p className="help">{labels.contents(open, older, people, views, into.shownName)}</p>
        </>
      )}
      <div className="button-row">
        {into && (
          <Button
            variant="line"
            onClick={() => {
              reset();
              setAsking(true);
            }}
          >
            {labels.merge(into.shownName)}
          </Button>
        )}
        {desk.closedAt ? (
          <Button aria-busy={busy} onClick={() => void setClosed(false)}>
            {labels.reopen}
          </Button>
        ) : (
          <Button
            aria-busy={busy}
            aria-disabled={open > 0}
            aria-describedby="desk-close-text"
            onClick={() => void setClosed(true)}
          >
            {labels.closeDesk}
          </Button>
        )}
      </div>
      {!desk.closedAt && (
        <p className="help" id="desk-close-text">
          {open ? labels.hasStories(open) : labels.closeText}{' '}
          {open > 0 && (
            <ScreenLink className="link" href={`/newsroom?desk=${desk.id}`}>
              {labels.show}
            </ScreenLink>
          )}
        </p>
      )}
      {!isAsking && <FormError refused={refused} />}
      {isAsking && into && (
        <Dialog
          open
          title={labels.mergeTitle(desk.shownName, into.shownName)}
          onClose={() => setAsking(false)}
          foot={
            <>
              <Button onClick={() => setAsking(false)}>{words.cancel}</Button>
              <Button variant="danger" aria-busy={busy} onClick={() => void merge(into.id)}>
                {labels.mergeYes}
              </Button>
            </>
          }
        >
          <p>{labels.contents(open, older, people, views, into.shownName)}</p>
          <p>{labels.mergeText}</p>
          <FormError refused={refused} />
        </Dialog>
      )}
    </section>
  );
}
