/** The filter of a list of people in its address; people with access by default. */
export const shownPeople = (show: string | undefined) => ({
  deactivated: show === 'deactivated',
  withoutFactor: show === 'without-factor',
});

/** The value of the filter in an address; null for the default. */
export const shownAs = ({
  deactivated,
  withoutFactor,
}: ReturnType<typeof shownPeople>): 'deactivated' | 'without-factor' | null =>
  deactivated ? 'deactivated' : withoutFactor ? 'without-factor' : null;
