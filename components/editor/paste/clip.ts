/** What a clipboard or a drag holds. It must be read at once: after the event it is empty. */
export interface Clip {
  html: string;
  text: string;
  rtf: string;
  files: File[];
}
