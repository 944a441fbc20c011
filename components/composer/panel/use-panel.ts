'use client';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { FieldName } from '@/domain/checks/finding';
import { STORY_FIELD_NAMES } from '@/domain/story/fields/derive';
import { STORY_FIELDS } from '@/domain/story/fields/fields';
import { focusField } from '../focus-field';
import type { PanelTab } from './panel';

const IN_STORY_TAB = new Set<FieldName>(['section', 'slug', 'byline']);

/** Fields that the server may refuse and that are on the page; the others are in the story tab. */
const ON_PAGE = new Set<string>([
  ...STORY_FIELD_NAMES.filter(name => STORY_FIELDS[name].place !== 'panel'),
  'body',
]);
const NAMES: Record<string, string> = {
  ...{ editionId: 'edition', deskId: 'desk', sectionId: 'section', topicIds: 'topics', bylines: 'byline' },
};

/** Which tab of the panel shows, whether it lies open over the page, and the way from a check to its field. */
export function usePanel() {
  const [tab, setTab] = useState<PanelTab>('story');
  const [open, setOpen] = useState(false);
  return {
    tab,
    open,
    show(next: PanelTab) {
      setTab(next);
      setOpen(true);
    },
    close: () => setOpen(false),
    go(field: FieldName) {
      // The field must be there before it can have the cursor.
      flushSync(() => {
        setOpen(IN_STORY_TAB.has(field));
        if (IN_STORY_TAB.has(field)) setTab('story');
      });
      focusField(field);
    },
    /** Shows a field of the text that the server refused. */
    goToRefused(field: string) {
      flushSync(() => {
        setOpen(!ON_PAGE.has(field));
        if (!ON_PAGE.has(field)) setTab('story');
      });
      if (!focusField(NAMES[field] ?? field))
        document.querySelector(`[data-problem="${field}"]`)?.scrollIntoView({ block: 'center' });
    },
  };
}
