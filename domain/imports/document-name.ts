/** Whether a file is one document by its name: Word, Markdown, text or HTML. */
export const isDocumentName = (name: string): boolean => /\.(docx|md|markdown|txt|html?)$/i.test(name);
