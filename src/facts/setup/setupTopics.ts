/**
 * What a setup step is about. A diagnosis names the topic that fixes it; a setup step names its topic;
 * `#/setup?topic=<topic>` opens the guide at the first step of that topic.
 */
export const setupTopics = [
  'register-app',
  'account-types',
  'redirect-uri',
  'secret',
  'api-permission',
  'admin-consent',
  'client-id',
  'tenant',
  'application-user',
  'connector',
] as const;

export type SetupTopic = (typeof setupTopics)[number];
