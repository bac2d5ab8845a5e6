import type { CloudId } from '../../facts/cloud/clouds.ts';
import { FailureError } from '../../domain/failure.ts';
import type { Guid } from '../../domain/guid.ts';
import { loadPart } from '../../services/loadPart.ts';
import type { World } from '../../services/world.ts';

export type TenantLookupState =
  | { readonly status: 'idle' }
  | { readonly status: 'asking'; readonly domain: string }
  | {
      readonly status: 'found';
      readonly domain: string;
      readonly id: Guid;
      /** The tenant's cloud, where it isn't the one that was asked. */
      readonly otherCloud: CloudId | undefined;
    }
  /** Microsoft has no tenant with this domain in this cloud. */
  | { readonly status: 'unknown'; readonly domain: string }
  | { readonly status: 'unreachable'; readonly domain: string };

/** Finds the tenant ID behind a domain, which needs no sign-in. A new lookup ends the one before it. */
export class TenantLookup {
  readonly #world: World;
  #asking: AbortController | undefined;

  current = $state.raw<TenantLookupState>({ status: 'idle' });

  constructor(world: World) {
    this.#world = world;
  }

  /** Ends a lookup in progress and forgets its result. */
  reset(): void {
    this.#asking?.abort();
    this.current = { status: 'idle' };
  }

  /** Looks the domain up. Returns the result, or undefined where another lookup or `reset` came first. */
  async ask(cloud: CloudId, domain: string): Promise<TenantLookupState | undefined> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.current = { status: 'asking', domain };
    const result = await this.#find(cloud, domain, asking.signal);
    if (asking.signal.aborted) return undefined;
    this.current = result;
    return result;
  }

  async #find(cloud: CloudId, domain: string, signal: AbortSignal): Promise<TenantLookupState> {
    try {
      const { lookUpTenant } = await loadPart(
        this.#world,
        import('../../services/signIn/lookUpTenant.ts'),
      );
      const found = await lookUpTenant(this.#world, cloud, domain, signal);
      return { status: 'found', domain, ...found };
    } catch (error) {
      const failure = error instanceof FailureError ? error.failure : undefined;
      const unknown = failure?.tag === 'refused' && failure.status === 400;
      // Anything else, such as a part of this page that didn't load, says nothing about the domain.
      return { status: unknown ? 'unknown' : 'unreachable', domain };
    }
  }
}
