/** What part of the paper a finding is about. */
export type VerifiedPart = 'chain' | 'stories' | 'subjects' | 'pictures' | 'recordings' | 'pages';

/** Something that was changed behind the system's back. */
export interface VerifyFinding {
  part: VerifiedPart;
  /** Of the link, event, story or picture; of another subject with its kind before it. */
  id: string;
  rule: string;
  /** The field, address or file, if known. */
  detail?: string;
}

/** A subject of the verification, and its problem. */
export interface Looked {
  /** Where to continue after it. */
  key: string;
  findings: VerifyFinding[];
}
