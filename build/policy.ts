import type { Plugin } from 'vite';
import { cloudIds, clouds } from '../src/facts/cloud/clouds.ts';

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

/** Every host this page may ever ask. Organizations by parent domain: a list of region suffixes would refuse regions not known yet. */
const hosts = unique([
  ...cloudIds.map((id) => `https://${clouds[id].signInHost}`),
  'https://*.dynamics.com',
  'https://*.microsoftdynamics.us',
  'https://*.appsplatform.us',
  'https://*.dynamics.cn',
  ...cloudIds.map((id) => `https://${clouds[id].powerPlatformHost}`),
]);

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  `connect-src 'self' ${hosts.join(' ')}`,
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Puts the Content-Security-Policy into every page of a build; `vite dev` needs inline scripts and goes without. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}
