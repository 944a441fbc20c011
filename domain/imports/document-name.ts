/** Whether a file is a single document, judged by its name: Word, Markdown, text or HTML. */
export const isDocumentName = (name: string): boolean => /\.(docx|md|markdown|txt|html?)$/i.test(name);
