import type { CloudId } from '../../facts/cloud/clouds.ts';
import type { Listing } from '../../domain/discovery/listing.ts';
import type { Failure } from '../../domain/failure.ts';
import type { OrganizationUrl } from '../../domain/organizations/organizationUrl.ts';
import type { Account } from '../../domain/signIn/registration.ts';
import type { Identity } from '../signIn/identity.ts';
import type { World } from '../world.ts';
import type { OrganizationCheck } from './organizationCheck.ts';

/** How the last sign-in in this tab ended. */
export type LastSignIn =
  | { readonly is: 'none' }
  | { readonly is: 'signed-in' }
  | { readonly is: 'left'; readonly at: number }
  | { readonly is: 'failed'; readonly failure: Failure };

/** What the doctor examines: a registration as it was typed, and one organization. */
export type Subject = {
  readonly client: string;
  readonly tenant: string;
  readonly cloud: CloudId;
  readonly organization: OrganizationUrl | undefined;
  /** Who is signed in through this registration. */
  readonly account: Account | undefined;
  readonly lastSignIn: LastSignIn;
};

/** The result of one stage; the runner adds its time. */
export type StageResult =
  | { readonly status: 'passed'; readonly detail?: string | undefined }
  | {
      readonly status: 'failed';
      readonly failure: Failure;
      readonly detail?: string | undefined;
    }
  | { readonly status: 'skipped'; readonly reason: string }
  | { readonly status: 'unknown'; readonly reason: string };

/** One run: what's examined, and what earlier stages found for later ones. */
export type Examination = {
  readonly world: World;
  readonly identity: () => Promise<Identity>;
  readonly subject: Subject;
  readonly signal: AbortSignal;
  readonly found: {
    discoveryToken?: boolean;
    listing?: Listing;
    /** The check of the organization, once there's a token for it. */
    check?: OrganizationCheck;
    /** False where nothing answered at the organization's address. */
    reached?: boolean;
  };
};

export type Stages<Stage extends string> = Readonly<
  Record<Stage, (examination: Examination) => StageResult | Promise<StageResult>>
>;
