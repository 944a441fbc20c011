/** The content of a clipboard or a drag. It must be read immediately: after the event it is empty. */
export interface Clip {
  html: string;
  text: string;
  rtf: string;
  files: File[];
}
