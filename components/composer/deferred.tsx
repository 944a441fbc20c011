'use client';
import type { ComponentType } from 'react';
import * as ui from '@/components/ui/deferred';

type Bundle = typeof import('./deferred-bundle');

/**
 * Loads the rest of the composer once. Afterwards neither a lost network nor a new version on the server can
 * remove a part from an open page.
 */
export const loadDeferredBundle = ui.loadOnce(() => import('./deferred-bundle').then(provide));

function provide(bundle: Bundle): void {
  bundle.provideEditorParts();
  composerParts.provide(bundle);
}

const composerParts = new ui.DeferredParts<Bundle>(loadDeferredBundle);

/** The rest of the composer, loaded on demand; null until then. */
export const useDeferredBundle = (wanted: boolean): Bundle | null =>
  ui.useDeferredParts(composerParts, wanted);

/** A component of the deferred bundle, as `deferred` of components/ui describes it. */
export const deferred = <Props extends object>(
  pick: (bundle: Bundle) => ComponentType<Props>,
  isWanted?: (props: Props) => boolean,
): ComponentType<Props> => ui.deferred(composerParts, pick, isWanted);
