import { routeKeys } from '../../facts/secrets/routeKeys.ts';

/** What `code` may be: an error's, never a sign-in's. */
const errorCode = /^(?:AADSTS\d+|0x[0-9a-f]+)$/i;

/**
 * Rebuilds a route from the keys that it has, so that nothing else stays in the address bar. Of a link that fills in the form, the
 * other names stay until the form has said which it ignored; their values don't.
 * @param route `#/…` with its query
 */
export function cleanRoute(route: string): string {
  const [path = '', ...queries] = route.split('?');
  const fields = [...new URLSearchParams(queries.join('?'))];
  const kept = fields
    .map(([name, value]) => {
      const isKnown = routeKeys.test(name) || (name === 'code' && errorCode.test(value));
      return [name, isKnown ? value : ''];
    })
    .filter(([, value]) => value !== '' || path === '#/connect');
  if (/=|%3d/i.test(path)) return '#/';
  if (fields.join() === kept.join()) return route;
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept).toString()}` : path;
}
