'use client';
import BookmarkIcon from 'lucide-react/icons/bookmark';
import { usePathname, useSearchParams } from 'next/navigation';
import { Icon } from '@/components/ui/icon';
import type { SavedView } from '@/domain/api/planning/views';
import { useNewsroomWords } from '../words/use-newsroom-words';
import { ScreenLink } from '../screen-link';
import { viewHref } from '../planning/view';

/** The views that a person saved, within reach on every screen; where there is little room, the budget has them. */
export function RailViews({ views }: { views: SavedView[] }) {
  const { planning } = useNewsroomWords();
  const shown = `${usePathname()}?${useSearchParams().toString()}`;
  if (!views.length) return null;
  return (
    <div className="rail-views" role="group" aria-label={planning.views}>
      <p className="label" aria-hidden>
        {planning.views}
      </p>
      {views.map(view => (
        <ScreenLink
          key={view.id}
          href={viewHref(view)}
          title={view.name}
          aria-current={viewHref(view) === shown ? 'page' : undefined}
        >
          <Icon of={BookmarkIcon} />
          <span className="truncate" dir="auto">
            {view.name}
          </span>
        </ScreenLink>
      ))}
    </div>
  );
}
