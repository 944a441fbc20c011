import { perform, type Operation } from './operations';

/** A request of the server: the bytes of a picture, and the operation. */
export interface Request {
  bytes: Uint8Array;
  operation: Operation;
}

// A process that decodes one picture after the other. It ends with the server that started it.
process.on('message', (request: Request) => {
  void perform(request.bytes, request.operation).then(outcome => process.send?.(outcome));
});
process.on('disconnect', () => process.exit());
