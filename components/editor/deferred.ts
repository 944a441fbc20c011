let load = (): Promise<void> => Promise.resolve();

/** Sets how a page loads the parts of the editor that are not needed to start writing. */
export function loadPartsBy(loadBundle: () => Promise<void>): void {
  load = loadBundle;
}

export const loadParts = (): Promise<void> => load();
