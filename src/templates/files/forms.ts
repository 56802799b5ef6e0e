import { type JsonNode, type JsonObject, member, stringMember } from '../json/json.ts';
import { givesAuthorizations, isDefinitionType } from './classify.ts';

/** A form of JSON in which a delegation may stand, and which this check does not read. */
export interface UnreadForm {
  /** What the file is, as the rest of a sentence after "it is". */
  readonly what: string;
  /** What can be judged instead, as a sentence. */
  readonly instead: string;
}

/** How a form is told by its members. */
interface FormSign extends UnreadForm {
  readonly fits: (root: JsonNode) => boolean;
}

const TEMPLATE_INSTEAD = 'Name the ARM template or the Bicep file that it is deployed from in templates.';

const FORMS: readonly FormSign[] = [
  {
    what: "a file of values for Terraform's variables",
    instead: "Name the plan that is made with them in templates, as 'terraform show -json' writes it.",
    fits: givesTerraformAuthorizations,
  },
  {
    what: 'the rule of a policy without its definition',
    instead:
      'Put the rule into "policyRule" of a policy definition, with its "parameters" beside it, and name that file.',
    fits: (root) => has(root, 'if') && has(root, 'then'),
  },
  {
    what: 'a policy assignment outside of a template',
    instead: 'Name the template of the policy in templates, with the assignment as a resource of the same file.',
    fits: (root) =>
      [root, member(root, 'properties')].some((each) => has(each, 'policyDefinitionId')) ||
      has(root, 'definitionEntry') ||
      has(root, 'definitionEntryList') ||
      (has(root, 'nodeName') && has(root, 'children')),
  },
  {
    what: 'an initiative outside of a template',
    instead: 'Name the template of the policy in templates, with the initiative as a resource of the same file.',
    fits: (root) => [root, member(root, 'properties')].some((each) => has(each, 'policyDefinitions')),
  },
  {
    what: 'an answer of what-if, which tells of one subscription and one day',
    instead: TEMPLATE_INSTEAD,
    fits: (root) => [root, member(root, 'properties')].some((each) => holdsList(each, 'changes', 'changeType')),
  },
  {
    what: 'a preview of Pulumi',
    instead: 'Pulumi programs are not read: check the delegations that they deploy with the input scopes.',
    fits: (root) => holdsList(root, 'steps', 'urn') || holdsList(root, 'steps', 'op'),
  },
  {
    what: 'a blueprint or an artifact of one',
    instead: 'Name the template in it, as a file of its own, in templates.',
    fits: (root) =>
      stringMember(root, 'kind') !== undefined &&
      ['template', 'policyAssignment'].includes(stringMember(root, 'kind') ?? '') &&
      has(root, 'properties'),
  },
  {
    what: 'the body of a request to Azure Resource Manager',
    instead: TEMPLATE_INSTEAD,
    fits: (root) =>
      has(member(root, 'properties'), 'managedByTenantId') ||
      has(member(root, 'properties'), 'template') ||
      has(member(root, 'properties'), 'templateLink') ||
      has(root, 'requests'),
  },
];

/** Whether a list of authorizations as Terraform's azurerm provider spells them stands in a tree. */
function givesTerraformAuthorizations(root: JsonNode): boolean {
  return holdsObject(root, ({ members }) =>
    members.some(
      ({ value }) =>
        value.type === 'array' &&
        value.items.some((item) => has(item, 'principal_id') && has(item, 'role_definition_id')),
    ),
  );
}

/** Any other form. */
export const UNKNOWN_FORM: UnreadForm = {
  what: 'JSON of a form that this check does not know',
  instead: TEMPLATE_INSTEAD,
};

/** What a file is that holds a delegation, or gives authorizations, in a form that is not read; undefined: it does not. */
export function unreadForm(root: JsonNode): UnreadForm | undefined {
  if (!carriesDelegation(root) && !givesTerraformAuthorizations(root)) return undefined;
  return FORMS.find(({ fits }) => fits(root)) ?? UNKNOWN_FORM;
}

/** Whether a file holds what Azure returned, a list of resources or one that is provisioned: it deploys nothing. */
export function isAnswer(root: JsonNode): boolean {
  const hasId = (node: JsonNode): boolean => stringMember(node, 'id')?.startsWith('/') === true;
  const list = root.type === 'array' ? root : member(root, 'value');
  const items = list?.type === 'array' ? list.items : [];
  if (items.length > 0) return items.every(hasId);
  return hasId(root) && has(member(root, 'properties'), 'provisioningState');
}

/** Whether a delegation stands in a tree, or authorizations as one has them. */
export function carriesDelegation(root: JsonNode): boolean {
  return holdsDelegation(root) || givesAuthorizations(root);
}

/** Whether a delegation stands in a tree: a resource of the type, or an object that names a managing tenant. */
function holdsDelegation(root: JsonNode): boolean {
  return holdsObject(root, (node) => has(node, 'managedByTenantId') || isDefinition(node));
}

/** Whether a resource of the type of a definition stands in a tree. */
export function holdsDefinitionResource(root: JsonNode): boolean {
  return holdsObject(root, isDefinition);
}

function isDefinition(node: JsonObject): boolean {
  const type = (stringMember(node, 'type') ?? '').toLowerCase().replace(/@.*$/, '');
  return isDefinitionType(type) && node.members.length > 1;
}

function holdsObject(root: JsonNode, fits: (node: JsonObject) => boolean): boolean {
  const waiting: JsonNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'array') waiting.push(...node.items);
    if (node.type !== 'object') continue;
    if (fits(node)) return true;
    waiting.push(...node.members.map(({ value }) => value));
  }
  return false;
}

function has(node: JsonNode | undefined, name: string): boolean {
  return member(node, name) !== undefined;
}

function holdsList(node: JsonNode | undefined, name: string, of: string): boolean {
  const list = member(node, name);
  return list?.type === 'array' && list.items.some((item) => has(item, of));
}
