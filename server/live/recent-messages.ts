/** A message as the hub received it. */
export interface ReceivedMessage {
  /** When it was received, in milliseconds of this process's clock. */
  at: number;
  topic: string;
  data: unknown;
}

const MOST = 5000;

/** The latest messages of the hub, for streams that continue from a page or a stream of a moment ago. */
export class RecentMessages {
  private messages: ReceivedMessage[] = [];

  /** @param completeSince the moment from which on every message is here */
  constructor(private completeSince: number) {}

  add(message: ReceivedMessage): void {
    this.messages.push(message);
    if (this.messages.length <= 2 * MOST) return;
    this.messages = this.messages.slice(-MOST);
    this.completeSince = this.messages[0]!.at;
  }

  /** Messages may have been missed until now. */
  reset(now: number): void {
    this.messages = [];
    this.completeSince = now;
  }

  /**
   * The messages of a topic, or of all that start with a part up to a slash, since a moment; null when some of them may
   * be missing.
   */
  since(moment: number, topic: string): ReceivedMessage[] | null {
    if (moment < this.completeSince) return null;
    return this.messages.filter(
      message => message.at >= moment && (message.topic === topic || startsWith(message.topic, topic)),
    );
  }
}

const startsWith = (topic: string, part: string) => part.endsWith('/') && topic.startsWith(part);
