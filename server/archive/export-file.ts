/** The name of an archive in the media store. It has no public address. */
export const exportName = (id: string): string => `archives/${id}.zip`;
