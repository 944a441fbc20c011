'use client';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { FieldName } from '@/domain/story/story-place';
import { STORY_FIELD_NAMES } from '@/domain/story/fields/derive';
import { STORY_FIELDS } from '@/domain/story/fields/fields';
import { LEAD_TEXTS } from '@/domain/story/fields/lead-texts';
import { focusField } from '../focus-field';
import type { PanelTab } from './panel';

/** Parts edited on the page, by the name of a field or its control; the others are in the story tab. */
const ON_PAGE = new Set<string>([
  ...STORY_FIELD_NAMES.filter(name => STORY_FIELDS[name].place !== 'panel'),
  ...Object.keys(LEAD_TEXTS),
  'body',
]);
const isInStoryTab = (field: string) => !ON_PAGE.has(field);
const NAMES: Record<string, string> = {
  ...{ editionId: 'edition', deskId: 'desk', sectionId: 'section', topicIds: 'topics', bylines: 'byline' },
};

/** The fragment of an address that opens the unpublished changes. */
const UNPUBLISHED_HASH = '#unpublished';

/**
 * The selected tab of the panel, whether the panel is open over the page, and the navigation from a check to
 * its field.
 */
export function usePanel() {
  const [showsChanges] = useState(() => window.location.hash === UNPUBLISHED_HASH);
  const [tab, setTab] = useState<PanelTab>(showsChanges ? 'unpublished' : 'story');
  const [open, setOpen] = useState(showsChanges);
  return {
    tab,
    open,
    show(next: PanelTab) {
      setTab(next);
      setOpen(true);
    },
    close: () => setOpen(false),
    go(field: FieldName) {
      // The field must be rendered before it can be focused.
      flushSync(() => {
        setOpen(isInStoryTab(field));
        if (isInStoryTab(field)) setTab('story');
      });
      focusField(field);
    },
    /** Shows a field that the server refused. */
    goToRefused(field: string) {
      flushSync(() => {
        setOpen(isInStoryTab(field));
        if (isInStoryTab(field)) setTab('story');
      });
      if (!focusField(NAMES[field] ?? field))
        document.querySelector(`[data-problem="${field}"]`)?.scrollIntoView({ block: 'center' });
    },
  };
}
