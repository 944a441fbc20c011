let zone: string | undefined;

/** The time zone of this computer; asked once, because it takes a formatter to learn it. */
export const ownZone = (): string => (zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC');
