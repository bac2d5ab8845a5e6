import type { Target } from '../../facts/setup/targets.ts';

/** What a registration needs for a target, for the sentence “Client ID … needs …”. */
export function platformNeed({ platform, redirect, publicClientFlows }: Target): string {
  const uris =
    redirect.from === 'fixed' ? ` with the redirect URI ${redirect.uris.join(' or ')}` : '';
  switch (platform) {
    case 'public':
      return `the platform Mobile and desktop applications${publicClientFlows ? ', and Allow public client flows turned on' : uris}`;
    case 'spa':
      return 'the platform Single-page application with the address of your page';
    case 'web':
      return 'the platform Web with the redirect URI that the tool shows, and a client secret';
    case 'none':
      return 'a client secret or a certificate, and an application user in each organization';
  }
}
