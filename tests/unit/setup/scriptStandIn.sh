#!/usr/bin/env bash
# Stands in for az, m365, pac, openssl and sleep. It remembers what was created, in files in $STATE.
printf '%s\0' "$(basename "$0")" "$@" >>"$STATE/calls"
printf '\n' >>"$STATE/calls"

if_created() { if [ -e "$STATE/$1" ]; then echo "$2"; fi; }
create() { touch "$STATE/$1"; echo "$2"; }

# Fails with $REFUSAL as often as the file not-ready says.
refuse_until_ready() {
  local left
  left=$(cat "$STATE/not-ready" 2>/dev/null || echo 0)
  if [ "$left" -gt 0 ]; then
    echo $((left - 1)) >"$STATE/not-ready"
    echo "Refused: $REFUSAL" >&2
    exit 1
  fi
}

case "$*" in
  *oauth2PermissionScopes*user_impersonation*) echo SCOPE-ID ;;
  *oauth2PermissionScopes*mcp.tools*) echo MCP-SCOPE-ID ;;
  *'applications?$filter'*'[id, appId]'*) if_created app "${APPS:-APP-OBJECT APP-ID}" ;;
  *'applications?$filter'*) if_created app APP-ID ;;
  *'servicePrincipals?$filter'*) if_created principal SP-ID ;;
  *'oauth2PermissionGrants?$filter'*) if_created grant user_impersonation ;;
  *'passwordCredentials[?'*) if_created secret KEY-ID ;;
  *'keyCredentials[]'*) if_created certificate KEY-ID ;;
  *'POST --uri '*'/v1.0/applications --resource'*) create app 'APP-OBJECT APP-ID' ;;
  'entra app add'*) create app APP-ID ;;
  *'POST --uri '*'/v1.0/servicePrincipals --resource'* | 'entra enterpriseapp add'*)
    refuse_until_ready
    create principal SP-ID
    ;;
  *addPassword*)
    refuse_until_ready
    create secret NOT-A-REAL-SECRET
    ;;
  *'POST --uri '*'/v1.0/oauth2PermissionGrants --resource'* | 'entra oauth2grant add'*)
    refuse_until_ready
    create grant GRANT-ID
    ;;
  *PATCH*)
    refuse_until_ready
    create certificate ''
    ;;
  *) echo AN-ID ;;
esac
