'use client';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { useNarrow } from '@/components/ui/use-narrow';
import { Dialog } from '@/components/ui/dialog';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { LibraryPicture } from '@/domain/api/media';
import { pictureAddress } from '@/domain/media/media';
import type { Selection } from '../../list/use-selection';

const MAX_THUMBS = 12;

interface BulkPanelProps {
  selection: Selection<LibraryPicture>;
  /** What the bar of a narrow screen opens. */
  openLabel: string;
  /** Whether the sheet of a narrow screen is open. */
  isOpen: boolean;
  setOpen(isOpen: boolean): void;
  onSelectAll(): void;
  children: ReactNode;
}

/** The selected pictures beside the list; on a narrow screen in a sheet that a bar opens. */
export function BulkPanel({ selection, openLabel, isOpen, setOpen, onSelectAll, children }: BulkPanelProps) {
  const { pictureBulk: words } = useNewsroomWords();
  const isNarrow = useNarrow();
  const { rows } = selection;
  const title = words.selected(rows.length);
  const content = (
    <>
      <div className="bulk-thumbs" aria-hidden>
        {rows.slice(0, MAX_THUMBS).map(({ id }) => (
          <img key={id} src={pictureAddress(id, 320, 'webp')} alt="" />
        ))}
        {rows.length > MAX_THUMBS && <span className="tabular">+{rows.length - MAX_THUMBS}</span>}
      </div>
      {children}
    </>
  );
  if (isNarrow)
    return (
      <>
        <div className="bulk-bar" role="toolbar" aria-label={title}>
          <b className="tabular">{title}</b>
          <Button variant="solid" onClick={() => setOpen(true)}>
            {openLabel}
          </Button>
          <Button onClick={() => selection.set([])}>{words.clear}</Button>
        </div>
        <Dialog
          open={isOpen}
          title={title}
          sheet={{ at: 'bottom', close: words.closeSheet }}
          onClose={() => setOpen(false)}
        >
          {content}
        </Dialog>
      </>
    );
  return (
    <aside className="side bulk-side" aria-label={title} tabIndex={0} onKeyDown={leaveField}>
      <div className="props">
        <div className="panel-head">
          <h2 className="tabular">{title}</h2>
          <Button tiny className="push" onClick={onSelectAll}>
            {words.selectAll}
          </Button>
          <Button tiny onClick={() => selection.set([])}>
            {words.clear} <Kbd keys="Esc" silent />
          </Button>
        </div>
        {content}
      </div>
    </aside>
  );
}

/** Escape leaves a field before it clears the selection. */
function leaveField(event: KeyboardEvent<HTMLElement>): void {
  const field = event.target;
  if (event.key !== 'Escape' || !(field instanceof HTMLElement) || !field.matches('input, textarea')) return;
  event.preventDefault();
  event.currentTarget.focus();
}
