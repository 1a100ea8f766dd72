import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  jwtVerify,
} from 'jose';
import { BitextError } from '../errors.js';
import type { OidcIdentity } from '../flows/find-oidc-actor.js';
import { readIdentity } from './read-identity.js';

/** An identity provider whose JWTs are taken. */
export interface OidcSettings {
  /** `iss` that a JWT must have, to the letter. */
  readonly issuer: string;
  /** One of these must be in `aud`. */
  readonly audience: readonly string[];
  /** Where its public keys are, or the keys themselves. */
  readonly jwks: URL | JSONWebKeySet;
  /** Signature algorithms taken, asymmetric ones only; whatever a JWT names else is refused. */
  readonly algorithms: readonly string[];
  /** Claims by name, or by a path with dots such as `realm_access.roles`. */
  readonly rolesClaim: string;
  readonly pairsClaim: string;
  readonly loginClaim: string;
}

/** @throws BitextError `UNAUTHENTICATED` for a JWT that cannot be taken, `UNAVAILABLE` without its keys */
export type VerifyJwt = (jwt: string) => Promise<OidcIdentity>;

/** How far the provider's clock may be from this one, in seconds. */
const CLOCK_TOLERANCE = 60;

export function createVerifyJwt(settings: OidcSettings): VerifyJwt {
  const { issuer, audience, jwks, algorithms } = settings;
  const key = jwks instanceof URL ? createRemoteJWKSet(jwks) : createLocalJWKSet(jwks);
  const options = {
    issuer,
    audience: [...audience],
    algorithms: [...algorithms],
    clockTolerance: CLOCK_TOLERANCE,
    requiredClaims: ['sub', 'exp'],
  };
  return async (jwt) => {
    const payload = await verify(() => jwtVerify(jwt, key, options));
    return readIdentity(payload, settings);
  };
}

async function verify(work: () => Promise<{ payload: JWTPayload }>): Promise<JWTPayload> {
  try {
    return (await work()).payload;
  } catch (error) {
    if (isUnreachable(error)) {
      throw new BitextError(
        'UNAVAILABLE',
        'The keys of the identity provider cannot be fetched just now. Try again in a moment.',
        [],
        { cause: error },
      );
    }
    throw new BitextError('UNAUTHENTICATED', whyRefused(error), [], { cause: error });
  }
}

function whyRefused(error: unknown): string {
  if (error instanceof errors.JWTExpired)
    return 'The JWT has expired. Get a new one from your identity provider.';
  if (error instanceof errors.JWTClaimValidationFailed) {
    return `The JWT is not for this service: its claim ${error.claim} does not fit. Get one for the audience and issuer that this service names.`;
  }
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return 'The JWT is signed with an algorithm that this service does not take.';
  }
  return 'The JWT is not signed by the identity provider of this service. Get a new one from there.';
}

/** Failures of fetching the keys, as opposed to those of the JWT. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return true;
  if (!(error instanceof errors.JOSEError)) return true;
  return error.code === 'ERR_JOSE_GENERIC';
}
