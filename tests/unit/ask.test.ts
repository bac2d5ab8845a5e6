import { describe, expect, it } from 'vitest';
import { FailureError, type Failure } from '../../src/domain/failure.ts';
import { ask, askForJson, placeOf, type Question } from '../../src/services/ask.ts';
import {
  createTestWorld,
  inTurn,
  json,
  offline,
  settle,
  silence,
  type TestWorld,
} from './testWorld.ts';

const question: Question = {
  during: 'organization',
  url: 'https://contoso.crm4.dynamics.com/api/data/v9.2/WhoAmI?secret=1',
  timeout: 20_000,
};
const place = 'https://contoso.crm4.dynamics.com/api/data/v9.2/WhoAmI';

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error: unknown = await work.then(
    () => 'no failure',
    (reason: unknown) => reason,
  );
  if (error instanceof FailureError) return error.failure;
  throw error;
}

describe('A question', () => {
  it('brings its answer: status, headers, text and JSON', async () => {
    const world = createTestWorld({ fetch: () => json({ ok: true }, 418, { 'x-ms': '1' }) });
    const answer = await ask(world, question);
    expect(answer).toMatchObject({ status: 418, text: '{"ok":true}', json: { ok: true } });
    expect(answer.headers.get('x-ms')).toBe('1');
  });

  it('brings text that is no JSON as text alone', async () => {
    const world = createTestWorld({ fetch: () => new Response('<html>') });
    expect(await ask(world, question)).toMatchObject({ text: '<html>', json: undefined });
  });

  it('says nothing of this page, and follows nobody', async () => {
    const world = createTestWorld({ fetch: () => json({}) });
    await ask(world, { ...question, headers: { Accept: 'application/json' } });
    const [request] = world.requests;
    expect(request).toMatchObject({
      method: 'GET',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
    expect([...(request?.headers ?? [])]).toEqual([['accept', 'application/json']]);
  });

  it('with a body is a POST', async () => {
    const world = createTestWorld({ fetch: () => json({}) });
    await ask(world, { ...question, body: '{}' });
    expect(world.requests[0]?.method).toBe('POST');
    expect(await world.requests[0]?.text()).toBe('{}');
  });

  it('counts a redirect as no answer of Microsoft’s', async () => {
    const hidden = new Response(null);
    Object.defineProperty(hidden, 'type', { value: 'opaqueredirect' });
    const world = createTestWorld({ fetch: () => hidden });
    expect(await failureOf(askForJson(world, question))).toMatchObject({
      tag: 'unreadable',
      status: 302,
    });
  });
});

describe('Without an answer', () => {
  it.each<[string, () => Response | Promise<Response>, Failure]>([
    ['nobody is there', offline, { tag: 'unreachable', during: 'organization', url: place }],
    ['nothing comes in time', silence, { tag: 'timed-out', during: 'organization', url: place }],
  ])('a question fails: %s', async (_why, fetch, failure) => {
    const world = createTestWorld({ fetch });
    const work = ask(world, question);
    await world.until(work);
    expect(await failureOf(work)).toEqual(failure);
  });

  it('a question is given up exactly when its time is over', async () => {
    const world = createTestWorld({ fetch: silence });
    expect(await world.until(ask(world, { ...question, retries: 2 }))).toBe(20_000);
    expect(world.requests).toHaveLength(1);
  });

  it('time runs out while the body is still coming, too', async () => {
    const stalled = () =>
      new Response(new ReadableStream({ pull: silence as () => Promise<never> }));
    const body = createTestWorld({ fetch: stalled });
    const work = ask({ ...body, fetch: abortable(body) }, question);
    await body.until(work);
    expect(await failureOf(work)).toMatchObject({ tag: 'timed-out' });
  });

  it.each([
    [0, 1, 0],
    [1, 2, 0.4],
    [2, 3, 1.6],
  ] as const)('a question with %s retries is asked %s times', async (retries, times, seconds) => {
    const world = createTestWorld({ fetch: offline });
    const work = ask(world, { ...question, retries });
    expect(await world.until(work)).toBe(seconds * 1000);
    expect(world.requests).toHaveLength(times);
    expect((await failureOf(work)).tag).toBe('unreachable');
  });

  it('the answer of a later try counts', async () => {
    const world = createTestWorld({ fetch: inTurn(offline, () => json({ ok: true })) });
    const work = ask(world, { ...question, retries: 2 });
    await world.until(work);
    expect((await work).json).toEqual({ ok: true });
  });
});

/** A network whose bodies end with the request's signal, as a browser's do. */
function abortable(world: TestWorld): TestWorld['fetch'] {
  return async (request) => {
    const response = await world.fetch(request);
    const body = new ReadableStream({
      start: (controller) => {
        request.signal.addEventListener('abort', () => {
          controller.error(request.signal.reason);
        });
      },
    });
    return new Response(body, response);
  };
}

describe('A service that is busy', () => {
  it.each<[string, number, number]>([
    ['60', 2, 60],
    ['61', 1, 0],
  ])(
    'and asks for %s seconds may have them where nobody else waits',
    async (seconds, times, pause) => {
      const world = createTestWorld({
        fetch: inTurn(
          () => json({}, 429, { 'Retry-After': seconds }),
          () => json({}),
        ),
      });
      let pauses = 0;
      const onpause = (): number => pauses++;
      expect(await world.until(ask(world, { ...question, retries: 2, onpause }))).toBe(
        pause * 1000,
      );
      expect([world.requests.length, pauses]).toEqual([times, times - 1]);
    },
  );

  it('isn’t asked again by many at the same moment', async () => {
    const pauseWith = (id: string): Promise<number> => {
      const fetch = inTurn(
        () => json({}, 429, { 'Retry-After': '4' }),
        () => json({}),
      );
      const world = { ...createTestWorld({ fetch }), randomId: () => id };
      return world.until(ask(world, { ...question, retries: 1 }));
    };
    const ids = ['00000000', '80000000', 'ffffffff'];
    const pauses = await Promise.all(ids.map(pauseWith));
    expect(pauses.map(Math.round)).toEqual([4000, 4500, 5000]);
  });

  it.each<[number, Record<string, string>, number, number]>([
    [429, { 'Retry-After': '3' }, 2, 3],
    [429, {}, 2, 0.4],
    [429, { 'Retry-After': '10' }, 2, 10],
    [429, { 'Retry-After': '11' }, 1, 0],
    [429, { 'Retry-After': 'Fri, 02 Jan 2026 03:04:09 GMT' }, 2, 4],
    [429, { 'Retry-After': 'Fri, 02 Jan 2015 03:04:09 GMT' }, 2, 0.4],
    [429, { 'Retry-After': 'soon' }, 2, 0.4],
    [429, { 'Retry-After': '-5' }, 2, 0.4],
    [429, { 'Retry-After': '1e20' }, 2, 0.4],
    [503, { 'Retry-After': '0' }, 2, 0.4],
    [502, {}, 2, 0.4],
    [504, {}, 2, 0.4],
    [500, {}, 1, 0],
    [403, {}, 1, 0],
  ])('with %s and %j is asked %s times, after %s s', async (status, headers, times, seconds) => {
    const fetch = inTurn(
      () => json({ no: 1 }, status, headers),
      () => json({ yes: 1 }),
    );
    const world = createTestWorld({ fetch });
    const work = ask(world, { ...question, retries: 2 });
    expect(await world.until(work)).toBe(seconds * 1000);
    expect(world.requests).toHaveLength(times);
    expect((await work).status).toBe(times === 1 ? status : 200);
  });

  it('is believed after the last try, with the pause it wants', async () => {
    const world = createTestWorld({ fetch: () => json({}, 429, { 'Retry-After': '2' }) });
    const work = askForJson(world, { ...question, retries: 2 });
    expect(await world.until(work)).toBe(4000);
    expect(world.requests).toHaveLength(3);
    expect(await failureOf(work)).toMatchObject({ tag: 'refused', status: 429, retryAfter: 2 });
  });
});

describe('An answer that is too long', () => {
  it('is not read to its end', async () => {
    let sent = 0;
    const endless = (): Response =>
      new Response(
        new ReadableStream({
          pull: (controller) => {
            sent++;
            controller.enqueue(new Uint8Array(64 * 1024));
          },
        }),
      );
    const world = createTestWorld({ fetch: endless });
    const work = ask(world, { ...question, maxBytes: 1024 * 1024 });
    await world.until(work);
    expect(await failureOf(work)).toMatchObject({ tag: 'unreadable', code: 'answer_too_long' });
    expect(sent).toBeLessThan(30);
  });

  it('may be as long as the question allows', async () => {
    const text = 'é'.repeat(5000);
    const world = createTestWorld({ fetch: () => new Response(text) });
    expect((await ask(world, { ...question, maxBytes: 10_000 })).text).toBe(text);
    await expect(ask(world, { ...question, maxBytes: 9_999 })).rejects.toMatchObject({
      failure: { code: 'answer_too_long' },
    });
  });
});

describe('A question that is canceled', () => {
  it.each<[string, () => Response | Promise<Response>]>([
    ['while it waits for an answer', silence],
    ['while it rests before it is asked again', () => json({}, 503, { 'Retry-After': '5' })],
  ])('ends at once %s', async (_when, fetch) => {
    const world = createTestWorld({ fetch });
    const stop = new AbortController();
    const work = ask(world, { ...question, retries: 2, signal: stop.signal });
    await settle();
    stop.abort(new Error('enough'));
    await expect(work).rejects.toThrow('enough');
    await world.advance(60_000);
    expect(world.requests).toHaveLength(1);
  });

  it('before it is asked does not go out', async () => {
    const world = createTestWorld({ fetch: () => json({}) });
    const stop = AbortSignal.abort(new Error('enough'));
    await expect(ask(world, { ...question, signal: stop })).rejects.toThrow('enough');
  });
});

describe('A question that wants JSON', () => {
  it.each<[string, () => Response, Partial<Failure>]>([
    [
      'is refused by the service, in its words',
      () => json({ error: { code: '0x80072560', message: 'Not a member.' } }, 403),
      { tag: 'refused', status: 403, code: '0x80072560', text: 'Not a member.', url: place },
    ],
    [
      'gets a page',
      () => new Response('<html><title>Welcome</title></html>'),
      { tag: 'unreadable', status: 200, text: 'Welcome', url: place },
    ],
    ['gets nothing', () => new Response(null, { status: 204 }), { tag: 'unreadable', status: 204 }],
  ])('fails where it %s', async (_what, fetch, failure) => {
    const world = createTestWorld({ fetch });
    expect(await failureOf(askForJson(world, question))).toMatchObject(failure);
  });

  it('takes JSON’s own null for an answer', async () => {
    expect(await askForJson(createTestWorld({ fetch: () => json(null) }), question)).toBeNull();
  });
});

it('What a failure says of an address is origin and path', () => {
  expect(placeOf('https://user:word@a.example:8443/b/c?d=e#f')).toBe('https://a.example:8443/b/c');
});
