/** Rules on the scope that a definition is deployed to. */
import { delegationLabel, finding, type Rule } from './rule.ts';
import { ONBOARD, POLICY } from './sources.ts';

const MANAGEMENT_GROUP_DEFINITION: Rule = {
  id: 'management-group-definition',
  level: 'warning',
  effect: 'unknown',
  title: 'The definition is deployed to a management group or the tenant',
  fires:
    'By the `$schema` of its template, the definition itself, and not a policy or a nested deployment that reaches a subscription, is deployed to a management group or to the tenant.',
  why: 'Azure Lighthouse delegates subscriptions and resource groups; whether Azure takes such a definition is not established.',
  toDo: 'Deploy the definition to each subscription; an Azure Policy with `deployIfNotExists` reaches many.',
  source: POLICY,
  check(subject) {
    if (subject.kind !== 'written' || subject.definition.deployedTo !== 'managementGroup') return [];
    return [
      finding(this, {
        message: `The ${delegationLabel(subject.delegation)} is deployed to a management group or the tenant; registration definitions exist at subscription scope only.`,
        remedy:
          'Deploy it to the subscriptions themselves, or let an Azure Policy with deployIfNotExists deploy it to each.',
        location: subject.definition.location,
      }),
    ];
  },
};

const RESOURCE_GROUP_DEFINITION: Rule = {
  id: 'resource-group-definition',
  level: 'note',
  effect: 'none',
  title: 'The definition may be deployed to a resource group',
  fires: 'By its `$schema` or scope, the definition may be deployed to a resource group.',
  why: 'A registration definition exists at subscription scope only; Azure refuses it in a resource group.',
  toDo: 'If it is deployed to a resource group: deploy the definition at subscription scope, and only the assignment in the resource group.',
  source: ONBOARD,
  check(subject) {
    if (subject.kind !== 'written' || subject.definition.deployedTo !== 'resourceGroup') return [];
    return [
      finding(this, {
        message: `If this is deployed to a resource group, Azure refuses the definition of the ${delegationLabel(subject.delegation)}: registration definitions exist at subscription scope only.`,
        remedy:
          'Deploy the definition at subscription scope, and only the registration assignment in the resource group.',
        location: subject.definition.location,
      }),
    ];
  },
};

/** In the order of precedence. */
export const ABOVE_SUBSCRIPTION = [MANAGEMENT_GROUP_DEFINITION] as const satisfies Rule[];

/** The one that comes after the rules on unusual forms. */
export const RESOURCE_GROUP = [RESOURCE_GROUP_DEFINITION] as const satisfies Rule[];
