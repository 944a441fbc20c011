'use client';
import Link from 'next/link';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { ListEnd } from '@/components/newsroom/list/list-end';
import { read } from '@/components/api/request';
import { useUnsavedWarning } from '@/components/newsroom/forms/use-unsaved-warning';
import { useListMemory } from '@/components/newsroom/list/use-list-memory';
import { useInfiniteList } from '@/components/newsroom/list/use-infinite-list';
import { useSelection, useUnselectKey } from '@/components/newsroom/list/use-selection';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { LibraryAnswer, MAX_CONCURRENT_PICTURES, type LibraryPicture } from '@/domain/api/media';
import { pictureParameters } from '@/domain/media/picture-choice';
import { BulkForm } from './bulk/bulk-form';
import { BulkNotice } from './bulk/bulk-notice';
import { BulkPanel } from './bulk/bulk-panel';
import { changesOf, EMPTY_DRAFT } from './bulk/bulk-draft';
import { useBulkChanges } from './bulk/use-bulk-changes';
import { MovePictures, PictureDeletion } from './delete-pictures';
import { PictureGrid } from './picture-grid';
import { UploadProgress } from './uploads';
import { picturesHref, type EditionName, type ShownPictures } from './view';

interface PictureBrowserProps {
  list: LibraryAnswer;
  chosen: ShownPictures;
  editions: EditionName[];
  /** The picture that is open. */
  panel: ReactNode;
  /** What is shown where nothing is found. */
  empty: ReactNode;
}

/** The pictures found, newest first, and beside them the selected ones or the open one; more load on scroll. */
export function PictureBrowser({ list, chosen, editions, panel, empty }: PictureBrowserProps) {
  const { pictures: words, pictureBulk } = useNewsroomWords();
  const filters = pictureParameters(chosen).toString();
  const load = useCallback(
    async (after: string) => {
      const query = new URLSearchParams(filters);
      query.set('after', after);
      const answer = await read(`/api/newsroom/pictures?${query}`, LibraryAnswer);
      return answer && { rows: answer.pictures, next: answer.next };
    },
    [filters],
  );
  const first = useMemo(() => ({ rows: list.pictures, next: list.next }), [list]);
  const pages = useInfiniteList<LibraryPicture>(first, load);
  useListMemory(`pictures ${filters} ${chosen.after}`, pages);
  const bulk = useBulkChanges();
  const pictures = pages.pages.flat().filter(({ id }) => !bulk.moved.has(id));
  const selection = useSelection(pictures, MAX_CONCURRENT_PICTURES);
  useUnselectKey(selection);
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [isSheetOpen, setSheetOpen] = useState(false);
  const mine = selection.rows.filter(({ mayChange }) => mayChange);
  const fixed = selection.rows.filter(({ mayChange }) => !mayChange);
  const isBulk = selection.rows.length > 0;
  const isDrafted = Object.keys(draft.shared).length > 0 || Object.values(draft.alts).some(Boolean);
  useUnsavedWarning(isDrafted);

  const change = async () => {
    const changes = changesOf(mine, draft);
    if (!changes.length) return;
    const nameOf = new Map(mine.map(({ id, caption, name }) => [id, caption || name]));
    const refused = await bulk.change(changes, nameOf);
    setSheetOpen(false);
    if (!refused) return;
    // Refused pictures stay selected, with what was typed for them.
    if (refused.length) selection.set(refused);
    else setDraft(EMPTY_DRAFT);
  };

  const deletable = selection.rows.filter(({ mayDelete }) => mayDelete);
  const isBin = chosen.state === 'deleted';
  const move = async () => {
    const nameOf = new Map(deletable.map(({ id, caption, name }) => [id, caption || name]));
    const refused = await (isBin ? bulk.restore : bulk.remove)([...nameOf.keys()], nameOf);
    if (!refused) return;
    setSheetOpen(false);
    selection.set(refused);
  };

  return (
    <div
      className={panel || isBulk ? 'split pictures has-open' : 'split pictures'}
      data-bulk={isBulk || undefined}
    >
      <div className="scroll" tabIndex={0} role="region" aria-label={words.title}>
        <UploadProgress />
        <BulkNotice {...bulk} />
        {chosen.after && (
          <p className="note-line">
            <Link className="button line" href={picturesHref({ ...chosen, after: null })}>
              {words.newest}
            </Link>
          </p>
        )}
        {pictures.length ? <PictureGrid pictures={pictures} selection={selection} chosen={chosen} /> : empty}
        <ListEnd list={pages} href={picturesHref({ ...chosen, picture: null, after: pages.next })} />
      </div>
      {isBulk ? (
        <BulkPanel
          selection={selection}
          openLabel={isBin ? pictureBulk.restore(deletable.length) : pictureBulk.edit}
          isOpen={isSheetOpen}
          setOpen={setSheetOpen}
          onSelectAll={() => selection.set(pictures.map(({ id }) => id))}
        >
          {fixed.length > 0 && <p className="help">{pictureBulk.notYours(fixed.length)}</p>}
          {mine.length > 0 && !isBin && (
            <BulkForm
              pictures={mine}
              editions={editions}
              draft={draft}
              busy={bulk.busy}
              onDraft={setDraft}
              onChange={() => void change()}
              onReset={() => setDraft(EMPTY_DRAFT)}
            />
          )}
          {deletable.length > 0 && (
            <MovePictures
              label={isBin ? pictureBulk.restore(deletable.length) : pictureBulk.remove(deletable.length)}
              busyLabel={isBin ? pictureBulk.restoring : pictureBulk.removing}
              help={isBin ? pictureBulk.erasedLater : pictureBulk.onlyUnused}
              busy={bulk.busy}
              onMove={() => void move()}
            />
          )}
        </BulkPanel>
      ) : (
        <PictureDeletion value={bulk}>{panel}</PictureDeletion>
      )}
    </div>
  );
}
