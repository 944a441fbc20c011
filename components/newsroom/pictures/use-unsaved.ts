'use client';
import { useEffect, useState } from 'react';
import type { FieldsForm } from '@/components/newsroom/forms/use-fields';
import type { PictureFields } from './view';

/** Unsaved changes by picture, until this page is left; the oldest first. */
const unsaved = new Map<string, Partial<PictureFields>>();
const MAX_KEPT = 20;

function keep(id: string, changed: Partial<PictureFields>): void {
  unsaved.delete(id);
  if (!Object.keys(changed).length) return;
  unsaved.set(id, changed);
  if (unsaved.size > MAX_KEPT) unsaved.delete(unsaved.keys().next().value!);
}

/**
 * Keeps unsaved changes to a picture while others are open, and confirms before the page is left with them.
 * @param kept the fields as they are saved
 */
export function useUnsaved(
  id: string,
  kept: PictureFields,
  { draft, change, changed }: FieldsForm<PictureFields>,
) {
  const [before] = useState(() => unsaved.get(id));
  const [isBack, setBack] = useState(!before);
  if (before && !isBack) {
    setBack(true);
    change(before);
  }
  useEffect(() => {
    if (!isBack) return;
    const names = Object.keys(draft) as (keyof PictureFields)[];
    const own = changed ? names.filter(name => draft[name] !== kept[name]) : [];
    keep(id, Object.fromEntries(own.map(name => [name, draft[name]])));
  }, [id, kept, draft, changed, isBack]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => unsaved.size > 0 && event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);
}
