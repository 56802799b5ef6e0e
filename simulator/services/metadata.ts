import type { Answer, Request } from './exchange.ts';

export const METADATA_PATH = '/metadata/endpoints';

/**
 * The cloud's metadata: where its services are and which audiences its Resource Manager takes. Every address is the
 * simulator's own, under the name by which it was asked.
 *
 * @param audiences the first is the one that clients ask tokens for
 */
export function metadata(request: Request, audiences: readonly string[]): Answer {
  if (request.method !== 'GET') return { status: 405 };
  if (!request.query.get('api-version')) {
    // Assumption: refused like any other path of Resource Manager.
    return {
      status: 400,
      body: {
        error: {
          code: 'MissingApiVersionParameter',
          message: 'The api-version query parameter (?api-version=) is required for all requests.',
        },
      },
    };
  }
  return {
    status: 200,
    body: {
      name: 'Simulator',
      portal: request.origin,
      authentication: {
        loginEndpoint: request.origin,
        audiences,
        tenant: 'common',
        identityProvider: 'AAD',
      },
      resourceManager: `${request.origin}/`,
      suffixes: {},
    },
  };
}

/** The audiences that a world's Resource Manager takes; as in the public cloud, the first ends in a slash. */
export function audiencesOf(world: { readonly audiences?: readonly string[] }, origin: string): readonly string[] {
  return world.audiences ?? [`${origin}/`, origin];
}
