/** What the newsroom calls a person whose account was deleted, in French. */
export const formerColleague = (code: string) => `Ancien collègue ${code}`;
