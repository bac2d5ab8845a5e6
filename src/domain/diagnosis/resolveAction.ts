import { powerPlatformPortals } from '../../facts/cloud/powerPlatformPortals.ts';
import type { CloudId } from '../../facts/cloud/clouds.ts';
import type { CopiedText, ProblemClick } from '../../facts/diagnosis/problem.ts';
import type { Evidence, NextClick } from './diagnosis.ts';
import { parseGuid } from '../guid.ts';
import { adminConsentUrl, portalLink } from '../setup/portalLink.ts';

/** Where a click may lead at this moment. */
export type ClickPlace = {
  readonly cloud: CloudId;
  readonly clientId?: string | undefined;
  readonly tenant?: string | undefined;
  readonly redirectUri?: string | undefined;
};

/** A click with its values filled in; undefined where a value that it needs is not known. */
export function nextClick(
  click: ProblemClick,
  place: ClickPlace,
  evidence: readonly Evidence[],
): NextClick | undefined {
  switch (click.to) {
    case 'retry':
    case 'sign-in':
    case 'switch-account':
      return { label: click.label, action: { does: click.to } };
    case 'open':
      return open(click.label, click.href);
    case 'setup':
      return open(click.label, `#/setup?topic=${click.topic}`);
    case 'portal':
      return portal(click.link, place);
    case 'power-platform':
      return open(click.label, powerPlatformPortals[place.cloud].admin);
    case 'copy':
      return copy(click.label, texts[click.what](place, evidence));
  }
}

const texts: Readonly<
  Record<CopiedText, (place: ClickPlace, evidence: readonly Evidence[]) => string | undefined>
> = {
  'admin-consent-link': consentLink,
  'redirect-uri': ({ redirectUri }) => redirectUri,
  evidence: (_, evidence) => evidence.map(({ label, value }) => `${label}: ${value}`).join('\n'),
};

function open(label: string, href: string): NextClick {
  return { label, action: { does: 'open', href } };
}

function copy(label: string, text: string | undefined): NextClick | undefined {
  return text ? { label, action: { does: 'copy', text } } : undefined;
}

function portal(id: Parameters<typeof portalLink>[0], place: ClickPlace): NextClick {
  const { label, href, path } = portalLink(id, place);
  return { label, action: { does: 'open', href }, path };
}

function consentLink({ cloud, tenant, clientId }: ClickPlace): string | undefined {
  const id = parseGuid(clientId);
  return id ? adminConsentUrl({ cloud, tenant, clientId: id }) : undefined;
}
