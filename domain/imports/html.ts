const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it is written in HTML, between tags or in double quotes. */
export const htmlText = (text: string): string => text.replace(/[&<>"]/g, sign => ESCAPES[sign]!);
