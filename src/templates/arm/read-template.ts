import type { WrittenDefinition } from '../../pec/delegation.ts';
import type { Observation } from '../../pec/value.ts';
import { contextOf } from '../expressions/evaluate.ts';
import { Budget, Exhausted, Run } from '../expressions/run.ts';
import { member } from '../json/json.ts';
import { locationOf } from '../json/positions.ts';
import { fromFile } from './parameter-sources.ts';
import { mismatches } from './parameters.ts';
import { visitRawPolicy } from './policy-definitions.ts';
import { refusedAnywhere } from './refusals/whole-evaluation.ts';
import { isAssigned } from './registration-assignments.ts';
import { visitTemplate } from './resources.ts';
import {
  isAboveSubscription,
  isRawPolicy,
  isResourceGroupTemplate,
  type LoadLinked,
  type ParameterValues,
  type ReadResult,
  type Template,
} from './template.ts';
import { type Place, Traversal } from './traversal.ts';
import { noteUnreadAssignments } from './unread-resources.ts';

/**
 * Reads the registration definitions of a template, evaluated with a parameter file or with its defaults.
 * Never throws, whatever the JSON; what cannot be known is unknown, with the reason.
 */
export function readDefinitions(
  template: Template,
  parameters: ParameterValues | undefined,
  loadLinked: LoadLinked,
): ReadResult {
  const { file, root } = template;
  const unreadable = new Map<string, Observation>();
  const run = new Run(new Map(), new Budget(), unreadable);
  const source = fromFile(parameters);
  const declared = member(root, 'parameters');
  const hasParameters = declared?.type === 'object' && declared.members.length > 0;
  const place = (traversal: Traversal): Place => ({
    context: contextOf(run, traversal.scope(file, root, source)),
    path: '',
    deployed: { kind: 'known', value: true },
    resourceGroupLevel: isResourceGroupTemplate(root),
    aboveSubscription: isAboveSubscription(root),
    // A template of a resource group, by its schema, is deployed to subscriptions all the same.
    expressionsInGroup: false,
    files: [file],
    nesting: 0,
  });
  const traversal = new Traversal({
    file,
    ...(parameters && { parametersFile: parameters.file }),
    label: parameters ? `${file} + ${parameters.file}` : hasParameters ? `${file} (defaults)` : file,
    loadLinked,
    observations: isRawPolicy(root) ? [] : mismatches(template, parameters, source, run),
    visit: visitTemplate,
    collect: (other) => visitTemplate(root, place(other), other),
  });
  let definitions: readonly WrittenDefinition[] = [];
  try {
    const start = place(traversal);
    const found = isRawPolicy(root) ? visitRawPolicy(root, start, traversal) : visitTemplate(root, start, traversal);
    if (found.length === 0) noteUnreadAssignments(traversal);
    // Azure refuses the deployment as a whole, so that what it refuses anywhere concerns every definition.
    const anywhere = found.length === 0 || isRawPolicy(root) ? [] : refusedAnywhere(start.context, traversal);
    definitions = found.map(({ definition, name }) => ({
      ...definition,
      ...(name.known !== undefined && { resourceName: name.known }),
      assigned: isAssigned(name, traversal.assigned),
      observations: [...definition.observations, ...traversal.ofAll, ...anywhere],
    }));
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
    run.giveUp(locationOf(file, root.span));
  }
  return {
    definitions,
    notFollowed: traversal.notFollowed,
    assigns: traversal.assigned,
    linkedFiles: traversal.linkedFiles,
    unreadable: [...unreadable.values(), ...traversal.observed],
  };
}
