/** The name of an archive in the media store. No address of readers leads there. */
export const exportName = (id: string): string => `archives/${id}.zip`;
