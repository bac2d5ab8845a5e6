import * as v from 'valibot';
import { openSeal } from '../sealed.ts';

const shape = v.object({
  kind: v.literal('access'),
  aud: v.string(),
  tid: v.string(),
  oid: v.string(),
  appid: v.string(),
  scp: v.string(),
  exp: v.number(),
  account: v.string(),
});

/** What an access token says, once its signature and time are good. */
export type Access = v.InferOutput<typeof shape>;

export type AccessReading =
  | { readonly verdict: 'good'; readonly access: Access }
  | { readonly verdict: 'missing' | 'bad' | 'expired' };

export async function readAccess(request: Request, now: number): Promise<AccessReading> {
  const header = request.headers.get('authorization');
  if (!header) return { verdict: 'missing' };
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(header)?.[1];
  const read = token && v.safeParse(shape, await openSeal(token));
  if (!read || !read.success) return { verdict: 'bad' };
  return read.output.exp * 1000 <= now
    ? { verdict: 'expired' }
    : { verdict: 'good', access: read.output };
}

/** True where the token is for one of these hosts; a slash at the end of the audience makes no difference. */
export function isFor(access: Access, hosts: readonly string[]): boolean {
  return hosts.some((host) => access.aud.replace(/\/$/, '') === `https://${host}`);
}
