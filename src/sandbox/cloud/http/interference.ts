import { refuse } from './answers.ts';
import type { CloudOptions } from '../options.ts';
import type { Trouble } from '../scenarios/scenario.ts';
import type { Visit } from '../visit.ts';

/** A refused answer that no page may read; the cloud leaves the CORS headers off. */
export const unreadable = 'X-Sandbox-Unreadable';

/** Answers, unless the scenario has something else in store. */
export async function interfere(
  { options }: Visit,
  troubles: readonly Trouble[],
  answer: () => Promise<Response>,
): Promise<Response> {
  let given: () => Promise<Response> = answer;
  for (const trouble of troubles) given = around(options, trouble, given);
  return given();
}

function around(
  options: CloudOptions,
  trouble: Trouble,
  answer: () => Promise<Response>,
): () => Promise<Response> {
  if (trouble.kind === 'answer') return () => Promise.resolve(canned(trouble));
  if (trouble.kind === 'problem') return () => Promise.resolve(refuse(trouble.problem));
  if (trouble.kind === 'unreachable') return () => Promise.reject(new TypeError('Failed to fetch'));
  if (trouble.kind === 'truncated') return async () => cutOff(await answer());
  if (trouble.kind === 'slow')
    return async () => {
      await options.delay?.(trouble.ms);
      return answer();
    };
  return answer;
}

function canned(trouble: Extract<Trouble, { kind: 'answer' }>): Response {
  return new Response(trouble.body, {
    status: trouble.status,
    headers: {
      'Content-Type': trouble.type,
      ...(trouble.retryAfter !== undefined && { 'Retry-After': String(trouble.retryAfter) }),
      ...(!trouble.readable && { [unreadable]: 'yes' }),
    },
  });
}

async function cutOff(response: Response): Promise<Response> {
  const text = await response.text();
  return new Response(text.slice(0, Math.floor(text.length / 2)), {
    status: response.status,
    headers: response.headers,
  });
}
