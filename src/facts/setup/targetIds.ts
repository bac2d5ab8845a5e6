/** The tools that can connect, by ID. Small enough for the first screen; `targets.ts` holds everything about them. */
export const targetIds = [
  'latchkey',
  'smartconnect',
  'xrmtoolbox',
  'pptb',
  'devtools',
  'postman',
  'dotnet-interactive',
  'dotnet-secret',
  'dotnet-certificate',
  'kingswaysoft',
  'adf',
  'pac',
  'm365',
  'web-secret',
  'boomi',
  'uipath',
  'oracle',
  'powerquery',
  'mcp',
] as const;

export type TargetId = (typeof targetIds)[number];
