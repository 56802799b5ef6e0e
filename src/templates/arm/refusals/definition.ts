import type { Observation } from '../../../pec/value.ts';
import { Exhausted } from '../../expressions/run.ts';
import type { Context } from '../../expressions/scope.ts';
import { decideNode } from '../../expressions/special/conditions.ts';
import { refusedMembers } from '../../expressions/whole-template.ts';
import { type JsonObject, member } from '../../json/json.ts';
import { toUnknown } from '../registration-definition.ts';
import { refusedApiVersion } from './api-versions.ts';
import { doubledIn } from './doubled-members.ts';
import { refusedName } from './resource-form.ts';

/** What Azure refuses in the resource of a definition itself. Nothing is found where that takes too much work. */
export function refusedInDefinition(resource: JsonObject, context: Context): Observation[] {
  try {
    const condition = member(resource, 'condition');
    const holds = condition && decideNode(condition, context);
    return [
      ...[
        ...(typeof holds === 'object' ? [holds] : []),
        ...refusedMembers(resource, context, VISITED),
        ...refusedName(resource, context),
      ].flatMap((missing) => toUnknown(missing).refusal ?? []),
      ...refusedApiVersion(resource, context, true),
    ];
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
    return [];
  }
}

/** What Azure refuses in the resource of an assignment itself, and what it gives twice. */
export function refusedInAssignment(resource: JsonObject, context: Context): Observation[] {
  try {
    return [...refusedApiVersion(resource, context, true), ...doubledIn(resource, context)];
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
    return [];
  }
}

/** What a registration resource gives twice. Nothing is found where that takes too much work. */
export function doubledMembers(resource: JsonObject, context: Context): Observation[] {
  try {
    return doubledIn(resource, context);
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
    return [];
  }
}

/** Members of a resource that are looked at by themselves. */
const VISITED = new Set(['condition', 'copy', 'resources']);
