/** What the event loop of a server was held for since it was last asked, and its memory. */
export interface Probed {
  heldMs: number;
  rss: number;
}

/** Reads the probe that `loop-probe.js` opens in a server. */
export async function readProbe(port: number): Promise<Probed> {
  return (await (await fetch(`http://127.0.0.1:${port}/`)).json()) as Probed;
}

/** How long the loop is blocked without requests, by other load on this machine. */
export async function idleHold(port: number): Promise<number> {
  let most = 0;
  for (let at = 0; at < 20; at++) {
    await new Promise(resolve => setTimeout(resolve, 100));
    most = Math.max(most, (await readProbe(port)).heldMs);
  }
  return most;
}
