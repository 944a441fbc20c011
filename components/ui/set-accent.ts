import type { Accent } from '@/domain/paper/look';

/** Shows an element in the accent colours of an edition. Set by script, as the policy refuses style attributes. */
export function setAccent(element: HTMLElement | null, accent: Accent | null): void {
  if (accent) element?.style.setProperty('--accent', `light-dark(${accent.day}, ${accent.night})`);
  else element?.style.removeProperty('--accent');
}
