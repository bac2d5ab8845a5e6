import { json } from './answers.ts';

const limit = 1000;

/** A multipart `$batch` of questions: each is answered by `ask`, in order, whatever became of the others. */
export async function answerBatch(
  request: Request,
  root: string,
  ask: (query: string) => Promise<Response>,
): Promise<Response> {
  const type = request.headers.get('content-type') ?? '';
  const boundary = /^multipart\/mixed;\s*boundary="?([\w-]+)"?/i.exec(type)?.[1];
  if (request.method !== 'POST' || boundary === undefined)
    return json(400, {
      error: { code: '0x80060888', message: 'The batch is not multipart/mixed.' },
    });
  const parts = (await request.text()).split(`--${boundary}`).slice(1, -1);
  const queries = parts.map((part) => readQuery(part, root));
  if (parts.length === 0 || parts.length > limit || queries.includes(undefined))
    return json(400, { error: { code: '0x80060888', message: 'The batch cannot be read.' } });
  const answers = await Promise.all(queries.map((query) => ask(query ?? '').then(writePart)));
  const mark = 'batchresponse_5a4d0b0c';
  const body = `${answers.map((answer) => `--${mark}\r\n${answer}`).join('')}--${mark}--\r\n`;
  return new Response(body, {
    status: 200,
    headers: { 'Content-Type': `multipart/mixed; boundary=${mark}`, 'OData-Version': '4.0' },
  });
}

/** The question in one part; undefined where it is none, or is put to another service. */
function readQuery(part: string, root: string): string | undefined {
  const address = /^content-type:\s*application\/http/im.test(part)
    ? /^GET (\S+) HTTP\/1\.1\r?$/m.exec(part)?.[1]
    : undefined;
  if (address === undefined || !URL.canParse(address, `${root}/`)) return undefined;
  const { href } = new URL(address, `${root}/`);
  return href.startsWith(`${root}/`) ? href.slice(root.length + 1) : undefined;
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
