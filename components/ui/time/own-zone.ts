let zone: string | undefined;

/** The time zone of this computer; cached, because reading it needs a formatter. */
export const ownZone = (): string => (zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC');
