'use client';
import { deferred, DeferredParts } from '@/components/ui/deferred';
import { loadParts } from '../deferred';
import type { ExistingDialog } from './existing-dialog';

export const existingParts = new DeferredParts<{ ExistingDialog: typeof ExistingDialog }>(loadParts);

/** The question about a file that the library has already or that looks like one of its pictures, when there is one. */
export const ExistingChoice = deferred(
  existingParts,
  parts => parts.ExistingDialog,
  ({ question }) => question !== null,
);
