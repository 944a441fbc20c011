/** A message as the hub received it. */
export interface ReceivedMessage {
  /** When it was received, in milliseconds of this process's clock. */
  at: number;
  topic: string;
  data: unknown;
}

const MAX = 5000;

/** The latest messages of the hub, for streams that continue from a recent page or stream. */
export class RecentMessages {
  private messages: ReceivedMessage[] = [];

  /** @param completeSince the moment since which every message is recorded */
  constructor(private completeSince: number) {}

  add(message: ReceivedMessage): void {
    this.messages.push(message);
    if (this.messages.length <= 2 * MAX) return;
    this.messages = this.messages.slice(-MAX);
    this.completeSince = this.messages[0]!.at;
  }

  /** Clears the messages, because some may have been missed until now. */
  reset(now: number): void {
    this.messages = [];
    this.completeSince = now;
  }

  /** The messages of a topic, or of all topics under a prefix, since a moment; null when some may be missing. */
  since(moment: number, topic: string): ReceivedMessage[] | null {
    if (moment < this.completeSince) return null;
    return this.messages.filter(
      message => message.at >= moment && (message.topic === topic || startsWith(message.topic, topic)),
    );
  }
}

const startsWith = (topic: string, part: string) => part.endsWith('/') && topic.startsWith(part);
