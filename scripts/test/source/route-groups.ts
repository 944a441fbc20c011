/** A path below `app/` as people see it, without the folders in brackets that group routes. */
export const withoutGroups = (file: string) => file.replace(/\([^)]+\)\//g, '');
