/** How many streams may be open. */
interface Most {
  inAll: number;
  perNetwork: number;
}

/** Counts open streams, in total and by network. */
export class StreamPlaces {
  private readonly networks = new Map<string, number>();
  /** The number of slots in use. */
  size = 0;

  constructor(private readonly most: Most) {}

  /** Takes a slot until the returned function is called; null when none is free. */
  take(network: string): (() => void) | null {
    const own = this.networks.get(network) ?? 0;
    if (this.size >= this.most.inAll || own >= this.most.perNetwork) return null;
    this.size++;
    this.networks.set(network, own + 1);
    return () => {
      this.size--;
      const left = this.networks.get(network)! - 1;
      if (left) this.networks.set(network, left);
      else this.networks.delete(network);
    };
  }
}
