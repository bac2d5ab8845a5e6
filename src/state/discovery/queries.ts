import { QueryClient, queryOptions } from '@tanstack/svelte-query';
import type { FailureError } from '../../domain/failure.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import { listOrganizations } from '../../services/discovery/globalDiscovery.ts';
import { listEnvironments } from '../../services/discovery/environments.ts';
import type { World } from '../../services/world.ts';
import type { Session } from '../signIn/session.svelte.ts';

declare module '@tanstack/svelte-query' {
  interface Register {
    defaultError: FailureError;
  }
}

/** Time-outs and retries live in `services`; a query asks once, when a screen needs it or the person says so. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        refetchOnMount: false,
        staleTime: Infinity,
        gcTime: Infinity,
        structuralSharing: false,
      },
    },
  });
}

type Asking = {
  readonly world: World;
  readonly session: Session;
  /** Called as a list is asked for. Returns what keeps the answer for the next time. */
  readonly remember: (account: Account) => (organizations: readonly Organization[]) => void;
};

/** The organizations that discovery lists for one account. */
export function organizationsOptions({ world, session, remember }: Asking, account: Account) {
  return queryOptions({
    queryKey: ['organizations', account.key],
    queryFn: async ({ signal }) => {
      const keep = remember(account);
      const listing = await listOrganizations(world, await session.identity(), account, signal);
      keep(listing.organizations);
      return listing;
    },
  });
}

/** What the Power Platform API lists for one account, where the person wants it asked. */
export function environmentsOptions({ world, session }: Asking, account: Account) {
  return queryOptions({
    queryKey: ['environments', account.key],
    queryFn: async ({ signal }) =>
      listEnvironments(world, await session.identity(), account, signal),
  });
}
