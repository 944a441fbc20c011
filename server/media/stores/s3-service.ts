import type { S3Client, ServiceInputTypes, ServiceOutputTypes } from '@aws-sdk/client-s3';
import type { S3Home } from '@/server/media-settings';
import { logger } from '@/server/log';
import { storeUnavailable } from './media-store';

/** The part of a command of the SDK that is needed to send it. */
type Command<Input extends ServiceInputTypes, Output extends ServiceOutputTypes> = Parameters<
  typeof S3Client.prototype.send<Input, Output>
>[0];

/** The reason in an error response. */
interface S3Error {
  name?: string;
  Code?: string;
  $metadata?: { httpStatusCode?: number };
}

const CONNECT_MS = 2000;
/** Connections to the service of one process; further requests wait for one within their time limit. */
const MAX_CONNECTIONS = 64;
/** The first attempt and one more. */
const ATTEMPTS = 2;
/** After a request without a response, others are refused immediately, except for an occasional trial. */
const TRIED_AGAIN_AFTER_MS = 2000;
const LONGEST_TRIAL_MS = 5000;
/** A response counts as recent for this long. */
const RECENTLY_MS = 2000;

/** Statuses of a service that cannot be used now. */
const AWAY_STATUSES = [429, 500, 502, 503, 504];
const FULL_STATUS = 507;

type Sdk = typeof import('@aws-sdk/client-s3');

/** The SDK, loaded on first use. */
export const loadSdk = (): Promise<Sdk> => import('@aws-sdk/client-s3');

export const codeOf = (error: unknown): string => {
  const { name = '', Code } = (error ?? {}) as S3Error;
  return Code ?? name;
};

export const statusOf = (error: unknown): number | null =>
  ((error ?? {}) as S3Error).$metadata?.httpStatusCode ?? null;

/** Whether the service answered that it has no such object. */
export const isNoObject = (error: unknown): boolean => ['NoSuchKey', 'NotFound'].includes(codeOf(error));

/** An S3-compatible service. Each request has a time limit, and all fail fast while the service does not answer. */
export class S3Service {
  private client: Promise<S3Client> | null = null;
  private awayUntil = 0;
  private isAway = false;
  private answeredAt = -Infinity;
  /** The code of the latest request without a response. */
  lastFailure = '';

  /** @param isAnonymous whether requests are unsigned */
  constructor(
    readonly home: S3Home,
    private readonly options: { isAnonymous?: boolean } = {},
  ) {}

  /**
   * Sends a command.
   * @param limitMs the time limit, over all attempts
   * @throws Refused 503 when it is not; an error of the SDK for an error response
   */
  send<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
    command: Command<Input, Output>,
    limitMs: number,
  ): Promise<Output> {
    return this.within(limitMs, signal => this.sendWith(command, signal));
  }

  /** Sends a command as a part of `within`. */
  async sendWith<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
    command: Command<Input, Output>,
    signal: AbortSignal,
  ): Promise<Output> {
    const client = await (this.client ??= this.connect());
    return client.send(command, { abortSignal: signal });
  }

  /** Runs work with the service under a time limit. @throws Refused 503 when it does not answer */
  async within<T>(limitMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const now = performance.now();
    if (now < this.awayUntil) throw storeUnavailable();
    // The others wait for the result of this one.
    if (this.isAway) this.awayUntil = now + Math.min(limitMs, LONGEST_TRIAL_MS);
    const controller = new AbortController();
    const late = new Promise<never>((_, reject) => {
      controller.signal.addEventListener('abort', () => reject(new Error('no answer in time')));
    });
    const timer = setTimeout(() => controller.abort(), limitMs);
    try {
      // The SDK pauses between attempts whatever its signal says.
      const answer = await Promise.race([work(controller.signal), late]);
      this.isBack();
      return answer;
    } catch (error) {
      const status = statusOf(error);
      if (status === null || AWAY_STATUSES.includes(status)) throw this.away(error);
      this.isBack();
      if (status === FULL_STATUS)
        throw Object.assign(new Error('the media store is full'), { code: 'ENOSPC' });
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Whether it has just answered, so that long requests can be sent to it. */
  get hasJustAnswered(): boolean {
    return performance.now() - this.answeredAt < RECENTLY_MS;
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    (await this.client)?.destroy();
  }

  private away(error: unknown): Error {
    this.lastFailure = codeOf(error);
    if (!this.isAway) logger.error({ reason: this.lastFailure }, 'the media store does not answer');
    this.isAway = true;
    this.awayUntil = performance.now() + TRIED_AGAIN_AFTER_MS;
    return storeUnavailable();
  }

  private isBack(): void {
    this.answeredAt = performance.now();
    if (this.isAway) logger.info('the media store answers again');
    this.isAway = false;
    this.awayUntil = 0;
  }

  private async connect(): Promise<S3Client> {
    const { S3Client } = await loadSdk();
    const { endpoint, region, pathStyle } = this.home;
    return new S3Client({
      region,
      ...(endpoint && { endpoint }),
      forcePathStyle: pathStyle,
      ...(this.options.isAnonymous && { signer: { sign: async request => request } }),
      maxAttempts: ATTEMPTS,
      // Services other than Amazon's refuse or ignore its newer checksums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: {
        connectionTimeout: CONNECT_MS,
        httpAgent: { keepAlive: true, maxSockets: MAX_CONNECTIONS },
        httpsAgent: { keepAlive: true, maxSockets: MAX_CONNECTIONS },
      },
    });
  }
}
