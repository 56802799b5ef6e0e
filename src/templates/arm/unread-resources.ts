import { definesAnywhere, handsOn } from '../files/carried.ts';
import { type JsonObject, member, stringMember } from '../json/json.ts';
import { isLeftOut, type Place, type Traversal } from './traversal.ts';

/** Notes a resource that is not read and holds a delegation: a template spec, a blueprint, a managed application. */
export function noteUnread(resource: JsonObject, type: string, path: string, place: Place, traversal: Traversal): void {
  const properties = member(resource, 'properties');
  if (isLeftOut(place) || !properties || !definesAnywhere(properties)) return;
  const why = `a delegation in a resource of the type ${stringMember(resource, 'type') ?? type} is not read`;
  const location = place.context.scope.at(member(resource, 'type')?.span ?? resource.span);
  traversal.skip({ what: path, why, location, concerns: true });
}

/** Notes what hands authorizations on to a policy, where no policy of the file takes them. */
export function noteUnreadAssignments(traversal: Traversal): void {
  for (const { resource, place } of traversal.assignments) {
    if (isLeftOut(place) || !handsOn(resource)) continue;
    const location = place.context.scope.at(member(resource, 'type')?.span ?? resource.span);
    const why = 'it is in no file with the assignment';
    traversal.skip({ what: 'the policy that is assigned', why, location, concerns: true });
  }
}
