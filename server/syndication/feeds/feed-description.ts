/** A name under a story, with the address of the author's page, if any. */
export interface FeedAuthor {
  name: string;
  url: string | null;
}

/** A picture file; its length in bytes is unknown before it is first requested. */
interface FeedPicture {
  url: string;
  type: string;
  width: number;
  height: number;
  alt: string;
  credit: string;
}

/** A sound or video file that players of podcasts fetch. */
interface FeedRecording {
  url: string;
  type: string;
  bytes: number;
  title: string;
}

/** A dated public correction. */
interface FeedCorrection {
  at: Date;
  /** `Correction, November 24, 09:40:` in the language of the story. */
  label: string;
  text: string;
}

export interface FeedItem {
  /** A permanent id of the story, as a URI. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** Title and summary in the second language of a bilingual edition. */
  second: { lang: string; title: string; summary: string } | null;
  /** The whole story as HTML. */
  html: string;
  lang: string;
  authors: FeedAuthor[];
  /** Sections from the outermost, then topics. */
  categories: string[];
  published: Date;
  updated: Date;
  picture: FeedPicture | null;
  recordings: FeedRecording[];
  /** Oldest first. */
  corrections: FeedCorrection[];
}

/** The content of a feed, in any format. All addresses are absolute. */
export interface Feed {
  title: string;
  description: string;
  /** The page whose stories it lists. */
  home: string;
  /** Its own address. */
  self: string;
  /** WebSub hubs that notify subscribers. */
  hubs: string[];
  icon: string;
  publisher: string;
  rights: string;
  lang: string;
  /** IANA zone of its dates. */
  zone: string;
  updated: Date;
  items: FeedItem[];
}
