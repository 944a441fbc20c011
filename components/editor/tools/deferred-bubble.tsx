'use client';
import { deferred, DeferredParts } from '@/components/ui/deferred';
import { loadParts } from '../deferred';
import type { Bubble as Shown } from './bubble';

export const bubbleParts = new DeferredParts<{ Bubble: typeof Shown }>(loadParts);

/** The bubble over selected text, once the page is shown. */
export const Bubble = deferred(bubbleParts, parts => parts.Bubble);
