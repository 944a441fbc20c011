/** What of a front is selected: a slot, a container or nothing. */
export type Selected = { slotId: string } | { containerId: string } | null;
