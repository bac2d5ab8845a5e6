import { json } from './answers.ts';

/** Operations in one batch. */
const limit = 1000;

/**
 * A multipart `$batch` of questions. They're answered in their order, up to the first error: its status is then the status
 * of the whole answer. With `Prefer: odata.continue-on-error` all of them are answered. What isn't written as the standard
 * wants it is refused: line ends that aren't CRLF, parts without their two headers, another service's address.
 *
 * @param root The address of the service, without a final slash.
 * @see https://learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api
 */
export async function answerBatch(
  request: Request,
  root: string,
  ask: (query: string) => Promise<Response>,
): Promise<Response> {
  if (request.method !== 'POST') return new Response(null, { status: 405 });
  try {
    const queries = readBatch(
      request.headers.get('content-type') ?? '',
      await request.text(),
      root,
    );
    const goesOn = /\bodata\.continue-on-error\b(?!\s*=\s*false)/i.test(
      request.headers.get('prefer') ?? '',
    );
    const answers: Response[] = [];
    for (const query of queries) {
      const answer = await ask(query);
      answers.push(answer);
      if (!answer.ok && !goesOn) break;
    }
    return await writeAnswers(answers, goesOn);
  } catch (error) {
    if (!(error instanceof BadBatch)) throw error;
    const { message } = error;
    return json(400, { error: { code: '0x80060888', message } }, { 'OData-Version': '4.0' });
  }
}

/** Why a batch as a whole is refused. */
class BadBatch extends Error {}

/** The questions of a batch, relative to the service. */
function readBatch(type: string, body: string, root: string): readonly string[] {
  const boundary = /^multipart\/mixed\s*;\s*boundary=(?:"([^"]{1,70})"|([\w'()+,./:=?-]{1,70}))$/i;
  const found = boundary.exec(type);
  const mark = found?.[1] ?? found?.[2];
  if (mark === undefined)
    throw new BadBatch('The ‘Content-Type’ of a batch must be multipart/mixed with a boundary.');
  const parts = readParts(body, mark);
  if (parts.length > limit)
    throw new BadBatch(`The number of operations in the batch exceeds ${limit}.`);
  return parts.map((part) => readQuery(part, root));
}

/** The texts between the boundaries. */
function readParts(body: string, mark: string): readonly string[] {
  if (/(^|[^\r])\n|\r(?!\n)/.test(body))
    throw new BadBatch('A line of the batch doesn’t end in CRLF.');
  const pieces = `\r\n${body}`.split(`\r\n--${mark}`);
  if (!/^--(\r\n|$)/.test(pieces.pop() ?? ''))
    throw new BadBatch('The batch has no closing boundary.');
  const parts = pieces.slice(1);
  if (parts.length === 0) throw new BadBatch('The batch is empty.');
  return parts.map((part) => {
    if (!part.startsWith('\r\n')) throw new BadBatch('A boundary is followed by something else.');
    return part.slice(2);
  });
}

/** The question in one part. A request ends with an empty line, also where it has neither headers nor a body. */
function readQuery(part: string, root: string): string {
  const end = part.indexOf('\r\n\r\n');
  const headers = new Headers(readHeaders(part.slice(0, Math.max(0, end))));
  for (const [name, value] of partHeaders)
    if (headers.get(name)?.toLowerCase() !== value)
      throw new BadBatch(`A part of the batch has no ‘${name}: ${value}’.`);
  const head = /^GET (\S+) HTTP\/1\.1\r\n((?:[\w-]+:[^\r\n]*\r\n)*)\r\n$/.exec(part.slice(end + 4));
  if (!head) throw new BadBatch('A request of the batch cannot be read.');
  return queryOf(head[1] ?? '', new Headers(readHeaders(head[2] ?? '')), root);
}

const partHeaders = [
  ['Content-Type', 'application/http'],
  ['Content-Transfer-Encoding', 'binary'],
] as const;

/** An absolute address, a path together with a `Host`, or a path from the service's root. */
function queryOf(address: string, headers: Headers, root: string): string {
  if (address.startsWith('/') && headers.get('host') !== new URL(root).host)
    throw new BadBatch('A path in the batch needs the service’s ‘Host’.');
  if (!URL.canParse(address, `${root}/`))
    throw new BadBatch('An address in the batch cannot be read.');
  const { href } = new URL(address, `${root}/`);
  if (!href.startsWith(`${root}/`))
    throw new BadBatch('An address in the batch belongs to another service.');
  return href.slice(root.length + 1);
}

function readHeaders(text: string): [string, string][] {
  return [...text.matchAll(/^([\w-]+):\s*(.*?)\s*$/gm)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
}

async function writeAnswers(answers: readonly Response[], goesOn: boolean): Promise<Response> {
  const mark = 'batchresponse_5a4d0b0c-7a83-4a26-8c0f-1d1f5b7d1c11';
  const parts = await Promise.all(answers.map(writePart));
  const body = `${parts.map((part) => `--${mark}\r\n${part}`).join('')}--${mark}--\r\n`;
  const failed = goesOn ? undefined : answers.find(({ ok }) => !ok);
  return new Response(body, {
    status: failed?.status ?? 200,
    headers: {
      'Content-Type': `multipart/mixed; boundary=${mark}`,
      'OData-Version': '4.0',
      ...(goesOn && { 'Preference-Applied': 'odata.continue-on-error' }),
      ...(failed?.headers.has('retry-after') && {
        'Retry-After': failed.headers.get('retry-after') ?? '',
      }),
    },
  });
}

async function writePart(response: Response): Promise<string> {
  return [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `HTTP/1.1 ${response.status} ${response.ok ? 'OK' : 'Error'}`,
    'Content-Type: application/json; odata.metadata=minimal',
    'OData-Version: 4.0',
    '',
    await response.text(),
    '',
  ].join('\r\n');
}
