/** What the newsroom calls a person whose account was deleted. */
export const formerColleague = (code: string) => `Former colleague ${code}`;
