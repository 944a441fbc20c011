/** The chosen editions after one is chosen in addition, or no longer; null for all. @param codes separated by commas */
export function toggleEdition(codes: string | null, code: string): string | null {
  const chosen = codes?.split(',') ?? [];
  const after = chosen.includes(code) ? chosen.filter(one => one !== code) : [...chosen, code];
  return after.join() || null;
}
