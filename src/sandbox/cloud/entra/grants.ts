import * as v from 'valibot';
import { openSeal, seal, textToBase64Url } from '../sealed.ts';
import type { Visit } from '../visit.ts';

const common = {
  clientId: v.string(),
  platform: v.picklist(['spa', 'web']),
  account: v.string(),
  tenant: v.string(),
  /** The resource a second factor was shown for, if any. */
  strong: v.string(),
};

const codeShape = v.object({
  ...common,
  kind: v.literal('code'),
  id: v.string(),
  /** The tenant as the address named it. */
  segment: v.string(),
  redirectUri: v.string(),
  challenge: v.string(),
  scope: v.string(),
  nonce: v.string(),
  issuedAt: v.number(),
});

const refreshShape = v.object({
  ...common,
  kind: v.literal('refresh'),
  scope: v.string(),
  /** When the person signed in: a page's refresh tokens all end 24 hours after this. */
  startedAt: v.number(),
});

export type Code = v.InferOutput<typeof codeShape>;
export type Refresh = v.InferOutput<typeof refreshShape>;

export async function issueCode({ options }: Visit, code: Code): Promise<string> {
  const text = await seal('1', code);
  options.issued?.(text);
  return text;
}

export async function issueRefresh({ options }: Visit, refresh: Refresh): Promise<string> {
  const text = await seal('1', { ...refresh, id: options.randomId() });
  options.issued?.(text);
  return text;
}

export async function readCode(text: string): Promise<Code | undefined> {
  const read = v.safeParse(codeShape, await openSeal(text));
  return read.success ? read.output : undefined;
}

export async function readRefresh(text: string): Promise<Refresh | undefined> {
  const read = v.safeParse(refreshShape, await openSeal(text));
  return read.success ? read.output : undefined;
}

/** A token in three parts, as applications expect it; the sandbox's services check its signature. */
export async function issueToken(
  { options }: Visit,
  claims: Readonly<Record<string, unknown>>,
): Promise<string> {
  const header = textToBase64Url(JSON.stringify({ typ: 'JWT', alg: 'HS256', kid: 'sandbox' }));
  const text = await seal(header, claims);
  options.issued?.(text);
  return text;
}
