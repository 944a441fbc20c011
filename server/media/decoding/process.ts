import { perform, type Operation, type DecodingOutcome } from './operations';

/** A request of the server: the bytes of a picture, the operation, and the processor time that it may use. */
export interface Request {
  bytes: Uint8Array;
  operation: Operation;
  cpuMs: number;
}

const CHECK_MS = 250;

// A process that decodes one picture at a time. It ends with the server that started it.
process.on('message', ({ bytes, operation, cpuMs }: Request) => {
  const start = process.cpuUsage();
  // The library decodes in its own threads, so the timer keeps running.
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(start);
    if ((user + system) / 1000 < cpuMs) return;
    clearInterval(timer);
    const outcome: DecodingOutcome = { kind: 'failed', reason: 'too-much-work' };
    // The server then ends the process, which would otherwise continue.
    process.send?.(outcome);
  }, CHECK_MS);
  void perform(bytes, operation).then(outcome => {
    clearInterval(timer);
    process.send?.(outcome);
  });
});
process.on('disconnect', () => process.exit());
