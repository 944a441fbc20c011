import { perform, type Operation, type DecodingOutcome } from './operations';

/** A request of the server: the bytes of a picture, the operation, and the processor time that it may use. */
export interface Request {
  bytes: Uint8Array;
  operation: Operation;
  cpuMs: number;
}

const CHECK_MS = 250;

// A process that decodes one picture after the other. It ends with the server that started it.
process.on('message', ({ bytes, operation, cpuMs }: Request) => {
  const start = process.cpuUsage();
  // Pictures are decoded in threads of the library, so that the timer runs meanwhile.
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(start);
    if ((user + system) / 1000 < cpuMs) return;
    clearInterval(timer);
    const outcome: DecodingOutcome = { kind: 'failed', reason: 'too-much-work' };
    // The server ends the process, which would go on.
    process.send?.(outcome);
  }, CHECK_MS);
  void perform(bytes, operation).then(outcome => {
    clearInterval(timer);
    process.send?.(outcome);
  });
});
process.on('disconnect', () => process.exit());
