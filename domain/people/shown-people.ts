/** Which people a list shows, as its address says it; those who may come in without one. */
export const shownPeople = (show: string | undefined) => ({
  deactivated: show === 'deactivated',
  withoutFactor: show === 'without-factor',
});

/** What the address of a list says for these people; null for those who may come in. */
export const shownAs = ({
  deactivated,
  withoutFactor,
}: ReturnType<typeof shownPeople>): 'deactivated' | 'without-factor' | null =>
  deactivated ? 'deactivated' : withoutFactor ? 'without-factor' : null;
