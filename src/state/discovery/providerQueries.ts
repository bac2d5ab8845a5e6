import { QueryObserver, type QueryClient } from '@tanstack/svelte-query';
import { createSubscriber } from 'svelte/reactivity';
import type { ListCut } from '../../domain/discovery/listing.ts';
import type { Failure } from '../../domain/failure.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import type { organizationsOptions } from './queries.ts';

/** What one provider answered for one account. */
export type AccountListing = {
  readonly account: Account;
  readonly pending: boolean;
  readonly failure: Failure | undefined;
  readonly listed: readonly Organization[] | undefined;
  readonly damaged: number;
  /** Why the rest of the list wasn't read, if it wasn't. */
  readonly cut: ListCut | undefined;
  readonly refetch: () => void;
};

type Options = ReturnType<typeof organizationsOptions>;

/** One query per provider and account. A provider is asked once something on the screen reads its answer. */
export class ProviderQueries {
  readonly #client: QueryClient;
  readonly #queries = new Map<string, ProviderQuery>();

  constructor(client: QueryClient) {
    this.#client = client;
  }

  /** The answer so far, for `account`; a later one updates whatever read it. */
  read(account: Account, options: Options): AccountListing {
    const key = options.queryKey.join(' ');
    const query = this.#queries.get(key) ?? new ProviderQuery(this.#client, options);
    this.#queries.set(key, query);
    return query.read(account);
  }
}

class ProviderQuery {
  readonly #observer;
  readonly #subscribe: () => void;

  constructor(client: QueryClient, options: Options) {
    const observer = new QueryObserver(client, options);
    this.#observer = observer;
    this.#subscribe = createSubscriber((update) => observer.subscribe(update));
  }

  read(account: Account): AccountListing {
    this.#subscribe();
    const { isFetching, error, data } = this.#observer.getCurrentResult();
    return {
      account,
      pending: isFetching,
      failure: error?.failure,
      listed: data?.organizations,
      damaged: data?.damaged ?? 0,
      cut: data?.cut,
      refetch: () => void this.#observer.refetch(),
    };
  }
}
