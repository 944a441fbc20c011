export const SERVE: string;
export function nodeFlags(script: string, development?: boolean, options?: string): string[];
