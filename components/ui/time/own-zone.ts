let zone: string | undefined;

/** The time zone of this computer. Making a formatter to learn it takes as long as drawing a field, so it is asked once. */
export const ownZone = (): string => (zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC');
