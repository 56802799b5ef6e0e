import { type JsonNode, member, parseJson, stringMember } from '../json/json.ts';
import { carriesDelegation, holdsDefinitionResource } from './forms.ts';

/** What a text has in which a delegation or authorizations stand. */
const MAY_CARRY = /managed-?services|managedByTenantId|roleDefinitionId/i;

/** Whether a text somewhere in a tree is JSON that fits. */
export function holdsText(node: JsonNode, fits: (tree: JsonNode) => boolean): boolean {
  if (node.type === 'array') return node.items.some((item) => holdsText(item, fits));
  if (node.type === 'object') return node.members.some(({ value }) => holdsText(value, fits));
  if (node.type !== 'string' || !MAY_CARRY.test(node.value)) return false;
  const tree = treeIn(node.value);
  return tree !== undefined && (fits(tree) || holdsText(tree, fits));
}

/** Whether a delegation, or authorizations as one has them, stand in a tree or as JSON in a text of it. */
export function carriesAnywhere(node: JsonNode): boolean {
  return carriesDelegation(node) || holdsText(node, carriesDelegation);
}

/** Whether a resource of the type of a definition stands in a tree or as JSON in a text of it. */
export function definesAnywhere(node: JsonNode): boolean {
  return holdsDefinitionResource(node) || holdsText(node, holdsDefinitionResource);
}

/** The tree in a text that holds an object or a list as JSON. */
export function treeIn(text: string): JsonNode | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** The types of what gives policies their parameters, in lower case: assignments, and initiatives. */
export const POLICY_ASSIGNMENT = /(^|\/)policy(assignments|setdefinitions)$/;

/** Whether a resource in a tree hands authorizations on to a policy. */
export function holdsHandingOn(root: JsonNode): boolean {
  const waiting: JsonNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'array') waiting.push(...node.items);
    if (node.type !== 'object') continue;
    const type = stringMember(node, 'type')?.toLowerCase() ?? '';
    if (POLICY_ASSIGNMENT.test(type) && handsOn(node)) return true;
    waiting.push(...node.members.map(({ value }) => value));
  }
  return false;
}

/** Whether a policy assignment or an initiative hands on authorizations, or the managing tenant of a delegation. */
export function handsOn(resource: JsonNode): boolean {
  const properties = member(resource, 'properties');
  const policies = member(properties, 'policyDefinitions');
  return [properties, ...(policies?.type === 'array' ? policies.items : [])].some((each) => {
    const parameters = member(each, 'parameters');
    if (!parameters) return false;
    if (carriesDelegation(parameters)) return true;
    const names = parameters.type === 'object' ? parameters.members.map(({ name }) => name) : [];
    return names.some((name) => /authori[sz]ations$|^managedByTenantId$/i.test(name));
  });
}
