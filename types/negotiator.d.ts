/** What we use of negotiator 1.1; the published types know 0.6. */
declare module 'negotiator' {
  export default class Negotiator {
    constructor(request: { headers: Record<string, string | undefined> });
    /** The client's languages, best first, without those it does not take. */
    languages(): string[];
    /** The best of the available encodings; the first preferred one of those that the client likes equally. */
    encoding(available: string[], options: { preferred: string[] }): string | undefined;
  }
}
