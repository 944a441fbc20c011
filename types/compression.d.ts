/** What we use of compression 1.8: the published types want Express. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Options {
    /** Whether the answer is compressed; asked when its headers are known. */
    filter(request: IncomingMessage, response: ServerResponse): boolean;
  }

  interface Compression {
    (options: Options): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
    /** Whether answers of this type are worth it. */
    filter(request: IncomingMessage, response: ServerResponse): boolean;
  }

  const compression: Compression;
  export default compression;
}
