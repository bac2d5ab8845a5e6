import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/domain/failure.ts';
import { answerBatch } from '../../../src/sandbox/cloud/http/batch.ts';
import { checkOrganization } from '../../../src/services/checks/checkOrganization.ts';
import { accountOf, guid, listed } from '../examples.ts';
import { createTestWorld, inTurn, json, offline, silence, type TestWorld } from '../testWorld.ts';

const walter = accountOf('walter');
const organization = listed(1, { region: 'EMEA' });
const root = `${organization.apiUrl}/api/data/v9.2`;
const who = { OrganizationId: organization.id, UserId: guid(77) };

type Reply = () => Response | Promise<Response>;
type Answers = Readonly<Record<string, Reply>>;

const well: Answers = {
  WhoAmI: () => json(who),
  'RetrieveVersion()': () => json({ Version: '9.2.1.2' }),
  'RetrieveCurrentOrganization(AccessType=@p1)': () => json({ Detail: { Geo: 'EMEA' } }),
};
const refusal = json({ error: { code: '0x80072560', message: 'Not a member.' } }, 403);

/** An organization that takes batches; `$batch` among the answers replaces its own way to answer one. */
function worldOf(changes: Answers = {}): TestWorld {
  const answers: Answers = { ...well, ...changes };
  const answer = (query: string): Response | Promise<Response> =>
    answers[query.split('?')[0] ?? '']?.() ?? json({}, 404);
  return createTestWorld({
    fetch: (request) => {
      const query = request.url.slice(root.length + 1);
      if (query !== '$batch' || answers[query]) return answer(query);
      return answerBatch(request, root, (asked) => Promise.resolve(answer(asked)));
    },
  });
}

const check = (world: TestWorld) =>
  checkOrganization(world, { token: () => Promise.resolve('t') }, walter, organization);
const pathsOf = ({ requests }: TestWorld): readonly string[] =>
  requests.map(({ url }) => url.slice(root.length + 1).replace(/[(?].*/, ''));
const singly = ['WhoAmI', 'RetrieveVersion', 'RetrieveCurrentOrganization'];

describe('A check in one request', () => {
  it('needs no other, and its stages share one time', async () => {
    const world = worldOf();
    const { stages, outcome } = await check(world);
    expect(pathsOf(world)).toEqual(['$batch']);
    expect(outcome).toMatchObject({ verdict: 'reachable', version: '9.2.1.2', userId: guid(77) });
    expect(stages.map(({ stage, status }) => `${stage} ${status}`)).toEqual([
      'state passed',
      'token passed',
      'reachable passed',
      'identity passed',
      'match passed',
      'version passed',
      'details passed',
    ]);
    const together = stages.slice(2);
    expect(together.every((each) => 'shared' in each && each.shared)).toBe(true);
  });

  it('asks for nothing that a preflight may not allow', async () => {
    const world = worldOf();
    await check(world);
    const names = [...(world.requests[0]?.headers.keys() ?? [])].sort();
    expect(names).toEqual(
      ['accept', 'authorization', 'content-type', 'odata-maxversion', 'odata-version'].sort(),
    );
  });

  it.each<[string, Answers, string, Partial<Failure>]>([
    [
      'a refusal inside the batch',
      { WhoAmI: () => refusal.clone() },
      'identity',
      { tag: 'refused', status: 403, code: '0x80072560', url: `${root}/WhoAmI` },
    ],
    [
      'a refusal of the whole',
      { $batch: () => refusal.clone() },
      'identity',
      { tag: 'refused', status: 403, code: '0x80072560' },
    ],
    [
      'a second answer that is missing',
      {
        $batch: () =>
          new Response(
            `--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\n\r\n${JSON.stringify(who)}\r\n--b--`,
            { headers: { 'Content-Type': 'multipart/mixed; boundary=b' } },
          ),
      },
      'version',
      { tag: 'unreadable', url: `${root}/RetrieveVersion()` },
    ],
    [
      'an answer that is no JSON',
      { WhoAmI: () => new Response('<html>') },
      'reachable',
      { tag: 'unreadable', status: 200 },
    ],
    ['no answer in time', { $batch: silence }, 'reachable', { tag: 'timed-out' }],
    [
      'a service that stays busy',
      { $batch: () => json({ error: { code: '0x80072322', message: 'Wait.' } }, 429) },
      'identity',
      { tag: 'refused', status: 429 },
    ],
    [
      'an answer that is far too long',
      { $batch: () => new Response('x'.repeat(2 * 1024 * 1024)) },
      'reachable',
      { tag: 'unreadable', code: 'answer_too_long' },
    ],
  ])('ends with %s, and asks nothing else', async (_what, answers, stage, failure) => {
    const world = worldOf(answers);
    const work = check(world);
    await world.until(work);
    const { stages } = await work;
    expect(stages.at(-1)).toMatchObject({ stage, status: 'failed', failure });
    expect(new Set(pathsOf(world))).toEqual(new Set(['$batch']));
  });

  it('asks a busy service again', async () => {
    const world = worldOf({
      $batch: inTurn(
        () => json({}, 429, { 'Retry-After': '2' }),
        () => json({ error: { code: '0x80072560', message: 'No.' } }, 403),
      ),
    });
    const work = check(world);
    expect(await world.until(work)).toBeGreaterThanOrEqual(2000);
    expect(pathsOf(world)).toEqual(['$batch', '$batch']);
  });
});

describe('An organization that takes no batch', () => {
  it.each<[string, Reply]>([
    ['400', () => json({}, 400)],
    ['404', () => json({}, 404)],
    ['405', () => json({}, 405)],
    ['415', () => json({}, 415)],
    ['501', () => json({}, 501)],
    ['nothing that a page may read', offline],
    ['something that is no batch', () => json(who)],
    [
      'half a batch',
      () => new Response('--b\r\n', { headers: { 'Content-Type': 'multipart/mixed; boundary=b' } }),
    ],
  ])('and answers %s is asked one question after the other', async (_what, answer) => {
    const world = worldOf({ $batch: answer });
    const { outcome, stages } = await check(world);
    expect(outcome.verdict).toBe('reachable');
    expect(pathsOf(world)).toEqual(['$batch', ...singly]);
    expect(
      stages.filter((each) => 'shared' in each && each.shared).map(({ stage }) => stage),
    ).toEqual(['reachable', 'identity', 'match']);
  });
});
