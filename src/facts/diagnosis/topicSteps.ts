import type { Platform } from '../setup/targets.ts';
import type { SetupTopic } from '../setup/setupTopics.ts';

/** The step of the setup guide that a card opens for a topic; a topic without one opens at its first step. */
export const topicSteps: Readonly<Partial<Record<SetupTopic, string>>> = {
  'register-app': 'register',
  'account-types': 'account-types',
  secret: 'new-secret',
  'api-permission': 'user-impersonation',
  'admin-consent': 'admin-consent',
  'client-id': 'client-id',
  tenant: 'tenant-id',
  'application-user': 'application-user',
};

/** The step that adds a redirect URI, by its platform. */
export const redirectSteps: Readonly<Partial<Record<Platform, string>>> = {
  spa: 'redirect-uri-spa',
  web: 'redirect-uri-web',
  public: 'redirect-uri-public',
};
