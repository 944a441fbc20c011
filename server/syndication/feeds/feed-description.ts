/** A name under a story, with the address of her page where she has one. */
export interface FeedAuthor {
  name: string;
  url: string | null;
}

/** A picture file; its length in bytes is not known before somebody asks for it. */
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

export interface FeedItem {
  /** A name of the story that never changes, as a URI. */
  id: string;
  url: string;
  title: string;
  summary: string;
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
}

/** What a feed says, whatever its format. All addresses are absolute. */
export interface Feed {
  title: string;
  description: string;
  /** The page whose stories it lists. */
  home: string;
  /** Its own address. */
  self: string;
  /** WebSub hubs that tell subscribers of news. */
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
