/** What part of the paper a finding is about. */
export type VerifiedPart = 'chain' | 'stories' | 'subjects' | 'pictures' | 'recordings' | 'pages';

/** Something that was changed behind the system's back. */
export interface Finding {
  part: VerifiedPart;
  /** Of the link, event, story or picture; of another subject with its kind before it. */
  id: string;
  rule: string;
  /** Which field, address or file, where that is known. */
  detail?: string;
}

/** One thing that was looked at, and what is wrong with it. */
export interface Looked {
  /** Where to go on after it. */
  key: string;
  findings: Finding[];
}
