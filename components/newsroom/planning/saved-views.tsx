'use client';
import BookmarkIcon from 'lucide-react/icons/bookmark';
import BookmarkPlusIcon from 'lucide-react/icons/bookmark-plus';
import ChevronDownIcon from 'lucide-react/icons/chevron-down';
import XIcon from 'lucide-react/icons/x';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { SavedView } from '@/domain/api/planning/views';
import { Done } from '@/domain/api/written';
import { FormError } from '../forms/form-error';
import { useNewsroomWords } from '../words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import { useDisclosure } from '../list/use-disclosure';
import { budgetQuery, viewHref, type BudgetChoice } from './view';
import { SaveView } from './save-view';

interface SavedViewsProps {
  views: SavedView[];
  chosen: BudgetChoice;
}

/** The views that a person saved, and a way to save the one that is open. */
export function SavedViews({ views, chosen }: SavedViewsProps) {
  const { planning } = useNewsroomWords();
  const details = useDisclosure();
  const { refused, write } = useWrite();
  const [isSaving, setSaving] = useState(false);
  const query = budgetQuery(chosen).toString();
  const isOpen = (view: SavedView) => view.layout === chosen.layout && view.query === query;
  const open = views.find(isOpen);
  return (
    <>
      {views.length > 0 && (
        <details className="filter-menu" ref={details}>
          <summary className={open ? 'chip is-on' : 'chip'}>
            <Icon of={BookmarkIcon} small />
            {open ? <b>{open.name}</b> : planning.views}
            <Icon of={ChevronDownIcon} small />
          </summary>
          <ul className="menu">
            {views.map(view => (
              <li key={view.id} className="saved-view">
                <ScreenLink
                  className="item"
                  href={viewHref(view)}
                  aria-current={isOpen(view) ? 'true' : undefined}
                >
                  <span dir="auto">{view.name}</span>
                </ScreenLink>
                <Button
                  icon
                  tiny
                  aria-label={planning.removeView(view.name)}
                  onClick={() => void write('DELETE', `/api/newsroom/views/${view.id}`, {}, Done)}
                >
                  <Icon of={XIcon} small />
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {query && !open && (
        <Button
          icon
          className="desk-only"
          aria-label={planning.saveView}
          title={planning.saveView}
          onClick={() => setSaving(true)}
        >
          <Icon of={BookmarkPlusIcon} small />
        </Button>
      )}
      <FormError refused={refused} />
      {isSaving && <SaveView chosen={chosen} onClose={() => setSaving(false)} />}
    </>
  );
}
