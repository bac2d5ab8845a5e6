/**
 * What Microsoft Graph and the tools on top of it say while a new app isn’t known everywhere in Entra yet:
 * 404 Request_ResourceNotFound, or 400 Request_BadRequest with the detail NoBackingApplicationObject.
 */
const notReplicatedYet = [
  'Request_ResourceNotFound',
  'NoBackingApplicationObject',
  'does not exist or one of its queried reference-property objects',
  'does not reference a valid application object',
].join('|');

/** Seconds to wait before each new try; about a minute in all. */
const pauses = [2, 4, 8, 16, 32];

/** Defines `retry COMMAND…` in bash. It repeats only what failed for that reason, so that nothing is created twice. */
export const bashRetry: readonly string[] = [
  '# Entra needs some time before a new app is known everywhere. Until then, calls fail and are repeated.',
  'retry() {',
  '  local pause errors',
  '  errors=$(mktemp)',
  `  for pause in ${pauses.join(' ')} 0; do`,
  '    if "$@" 2>"$errors"; then rm -f "$errors"; return 0; fi',
  `    if [ "$pause" = 0 ] || ! grep -Eq '${notReplicatedYet}' "$errors"; then break; fi`,
  '    sleep "$pause"',
  '  done',
  '  cat "$errors" >&2',
  '  rm -f "$errors"',
  '  return 1',
  '}',
];

/** Defines `Invoke-WithRetry { … }` in PowerShell, with the same rule. */
export const powerShellRetry: readonly string[] = [
  '# Entra needs some time before a new app is known everywhere. Until then, calls fail and are repeated.',
  'function Invoke-WithRetry([scriptblock] $Call) {',
  `  foreach ($pause in ${pauses.join(', ')}, 0) {`,
  '    try { return & $Call }',
  '    catch {',
  `      if ($pause -eq 0 -or "$_" -notmatch '${notReplicatedYet}') { throw }`,
  '      Start-Sleep -Seconds $pause',
  '    }',
  '  }',
  '}',
];
