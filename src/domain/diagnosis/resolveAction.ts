import { powerPlatformPortals } from '../../facts/cloud/powerPlatformPortals.ts';
import type { CloudId } from '../../facts/cloud/clouds.ts';
import type { PortalLinkId } from '../../facts/cloud/portalLinks.ts';
import type { CopiedText, ProblemClick } from '../../facts/diagnosis/problem.ts';
import type { ProblemKind } from '../../facts/diagnosis/problems.ts';
import { redirectSteps, topicSteps } from '../../facts/diagnosis/topicSteps.ts';
import type { SetupTopic } from '../../facts/setup/setupTopics.ts';
import type { Platform } from '../../facts/setup/targets.ts';
import { parseGuid } from '../guid.ts';
import { setupStepRoute } from '../setup/setupLink.ts';
import { adminConsentUrl, portalLink } from '../setup/portalLink.ts';
import type { Evidence, NextClick } from './diagnosis.ts';
import { withoutPort } from './platformGuess.ts';

/** What a link or a copy button may hold at this moment. */
export type LinkContext = {
  readonly cloud: CloudId;
  readonly clientId?: string | undefined;
  readonly tenant?: string | undefined;
  readonly redirectUri?: string | undefined;
  /** The application ID of the service that was asked for. */
  readonly resourceId?: string | undefined;
  /** Whether the failure is this page's own, so that the redirect URI is this page's. */
  readonly isThisPage: boolean;
  /** The platform that the redirect URI needs. */
  readonly platform: Platform | undefined;
  /** The problem, for the guide. */
  readonly kind: ProblemKind;
  readonly code: string | undefined;
};

/**
 * Fills in the values of a click.
 * @returns Undefined where a value that the click needs isn't known.
 */
export function resolveClick(
  click: ProblemClick,
  context: LinkContext,
  evidence: readonly Evidence[],
): NextClick | undefined {
  switch (click.to) {
    case 'retry':
    case 'reload':
    case 'sign-in':
    case 'switch-account':
      return { label: click.label, action: { does: click.to } };
    case 'open':
      return open(click.label, click.href);
    case 'setup':
      return open(click.label, stepRoute(click.topic, context));
    case 'portal':
      return portal(click.link, context);
    case 'power-platform':
      return open(click.label, powerPlatformPortals[context.cloud].admin);
    case 'copy':
      return copy(labelOf(click, context), texts[click.what](context, evidence));
  }
}

const texts: Readonly<
  Record<CopiedText, (context: LinkContext, evidence: readonly Evidence[]) => string | undefined>
> = {
  'admin-consent-link': consentLink,
  'redirect-uri': ({ redirectUri }) => redirectUri && withoutPort(redirectUri),
  'client-id': ({ clientId }) => clientId,
  evidence: (_, evidence) => evidence.map(({ label, value }) => `${label}: ${value}`).join('\n'),
};

function labelOf(click: ProblemClick & { to: 'copy' }, { isThisPage }: LinkContext): string {
  return click.what === 'redirect-uri' && isThisPage
    ? 'Copy this page’s redirect URI'
    : click.label;
}

/** The step of the guide for a topic, with the value to add there and the problem that led to it. */
function stepRoute(topic: SetupTopic, context: LinkContext): string {
  const { kind, code, platform, redirectUri } = context;
  const id = topic === 'redirect-uri' ? platform && redirectSteps[platform] : topicSteps[topic];
  if (id === undefined) return `#/setup?topic=${topic}`;
  const value = topic === 'redirect-uri' ? redirectUri && withoutPort(redirectUri) : undefined;
  return setupStepRoute({ id, value, kind, code });
}

function open(label: string, href: string): NextClick {
  return { label, action: { does: 'open', href } };
}

function copy(label: string, text: string | undefined): NextClick | undefined {
  return text ? { label, action: { does: 'copy', text } } : undefined;
}

function portal(id: PortalLinkId, context: LinkContext): NextClick {
  const clientId = id === 'resource-app' ? context.resourceId : context.clientId;
  const { label, href, path } = portalLink(id, { ...context, clientId });
  return { label, action: { does: 'open', href }, path };
}

function consentLink({ cloud, tenant, clientId }: LinkContext): string | undefined {
  const id = parseGuid(clientId);
  return id
    ? adminConsentUrl({ cloud, tenant: tenant?.includes(' ') ? undefined : tenant, clientId: id })
    : undefined;
}
