import { FailureError, type Failure, type FailureStage } from '../domain/failure.ts';
import { readJson } from '../domain/json.ts';
import { readRetryAfter } from '../domain/retryAfter.ts';
import { readRefusal } from '../domain/diagnosis/serviceError.ts';
import { readBody } from './readBody.ts';
import { withTimeout } from './withTimeout.ts';
import type { World } from './world.ts';

export type Question = {
  readonly during: FailureStage;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds until we stop waiting for an answer. */
  readonly timeout: number;
  /** How often to ask again when nothing answers, or the service is busy. At most two. */
  readonly retries?: 0 | 1 | 2;
  /** False where silence has a meaning of its own, so that only a busy service is asked again. */
  readonly retriesSilence?: boolean;
  /** How long an answer may be; a megabyte, if not given. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal | undefined;
  /** Called before each pause. Whoever goes on with something else meanwhile can wait longer for a busy service. */
  readonly onpause?: (() => void) | undefined;
};

/** An HTTP answer, whatever its status. */
export type Answer = {
  readonly status: number;
  /** Seconds that the service asks to wait before the next request. */
  readonly retryAfter: number | undefined;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined where the body is no JSON. */
  readonly json: unknown;
};

const megabyte = 1024 * 1024;

/** Seconds between a question and its repetitions. */
const pauses = [0.4, 1.2];
/** Seconds. If a service asks for a longer pause, it isn't retried automatically. */
const longestPause = 10;
/** The same for a question that doesn't hold up others while it waits. */
const longestBesideOthers = 60;

/** What may be added to a pause, so that many of them don't end at the same moment. */
const jitter = 0.25;

/** Asks once, or again where that can help; throws a FailureError where nobody answers. A refusal is an answer. */
export async function ask(world: World, question: Question): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    question.signal?.throwIfAborted();
    const last = attempt >= (question.retries ?? 0);
    const outcome = await askOnce(world, question).catch((error: unknown) => {
      if (last || question.retriesSilence === false || !isSilence(error)) throw error;
      return undefined;
    });
    const longest = question.onpause ? longestBesideOthers : longestPause;
    const pause = pauseAfter(outcome, attempt, longest);
    if (outcome && (last || pause === undefined)) return outcome;
    question.onpause?.();
    await rest(world, (pause ?? 0) * (1 + jitter * chance(world)) * 1000, question.signal);
  }
}

/** Like `ask`, but everything other than a 2xx answer in JSON is thrown as a failure. */
export async function askForJson(world: World, question: Question): Promise<unknown> {
  const answer = await ask(world, question);
  if (answer.status >= 200 && answer.status < 300 && answer.json !== undefined) return answer.json;
  throw new FailureError(refusalOf(question, answer));
}

/** A refusal, or an answer that is not Microsoft's, as a failure. */
export function refusalOf(
  question: Pick<Question, 'during' | 'url'>,
  answer: Pick<Answer, 'status' | 'retryAfter' | 'text'>,
): Failure {
  return {
    tag: answer.status >= 400 ? 'refused' : 'unreadable',
    during: question.during,
    status: answer.status,
    url: placeOf(question.url),
    retryAfter: answer.retryAfter,
    ...readRefusal(answer.text),
  };
}

/** Origin and path: what a failure may say of an address. */
export function placeOf(address: string): string {
  const url = new URL(address);
  return `${url.origin}${url.pathname}`;
}

function isSilence(error: unknown): boolean {
  return error instanceof FailureError && error.failure.tag === 'unreachable';
}

function askOnce(world: World, question: Question): Promise<Answer> {
  const work = (signal: AbortSignal): Promise<Answer> => askUntil(world, question, signal);
  return withTimeout(world, question.timeout, work, question.signal);
}

async function askUntil(world: World, question: Question, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await world.fetch(makeRequest(question, signal));
    const text = await readBody(response, question.maxBytes ?? megabyte);
    if (text === undefined) throw new FailureError(tooLong(question, response.status));
    return {
      // An API that redirects isn't Microsoft's; the browser hides the status.
      status: response.type === 'opaqueredirect' ? 302 : response.status,
      retryAfter: readRetryAfter(response.headers.get('retry-after'), world.now()),
      headers: response.headers,
      text,
      json: readJson(text),
    };
  } catch (error) {
    if (question.signal?.aborted || error instanceof FailureError) throw error;
    const tag = signal.aborted ? 'timed-out' : 'unreachable';
    const failure: Failure = { tag, during: question.during, url: placeOf(question.url) };
    throw new FailureError(failure, { cause: error });
  }
}

function tooLong(question: Question, status: number): Failure {
  return {
    tag: 'unreadable',
    during: question.during,
    code: 'answer_too_long',
    status,
    url: placeOf(question.url),
  };
}

function makeRequest(question: Question, signal: AbortSignal): Request {
  return new Request(question.url, {
    method: question.body === undefined ? 'GET' : 'POST',
    headers: { ...question.headers },
    credentials: 'omit',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    signal,
    ...(question.body !== undefined && { body: question.body }),
  });
}

/** Seconds to wait before asking again; undefined where the answer stands. */
function pauseAfter(
  answer: Answer | undefined,
  attempt: number,
  longest: number,
): number | undefined {
  const pause = pauses[attempt] ?? 0;
  if (!answer) return pause;
  if (answer.status === 429 || answer.status === 503) {
    const wanted = answer.retryAfter ?? pause;
    return wanted <= longest ? wanted : undefined;
  }
  return answer.status === 502 || answer.status === 504 ? pause : undefined;
}

/** From 0 to 1, by the only source of chance that the world has: the digits of a random ID. */
function chance(world: World): number {
  const digits = Number.parseInt(world.randomId().slice(0, 6), 16);
  return Number.isNaN(digits) ? 0 : digits / 0xffffff;
}

function rest(world: World, ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      callOff();
      reject(signal?.reason instanceof Error ? signal.reason : new Error('stopped'));
    };
    const callOff = world.after(ms, () => {
      signal?.removeEventListener('abort', stop);
      resolve();
    });
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
