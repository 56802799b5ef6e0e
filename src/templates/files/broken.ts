import { AUTHORIZATION_SHAPED, CLAIMS_PLAN, concernsLighthouse, isStreamOfTerraform } from './classify.ts';
import { notJudged, type UnreadableFile, unreadable } from './problems.ts';

/** A text that is a template by its content, whether or not it can be read. */
const CLAIMS_TEMPLATE =
  /deploymentTemplate\.json|"policyRule"|"contentVersion"|"type"\s*:\s*"[^"]*Microsoft\.ManagedServices\/registration/i;

/** How a Terraform plan is made that can be read. */
const MAKE_PLAN = "Make the plan with 'terraform plan -out plan.bin' and 'terraform show -json plan.bin > plan.json'.";

/**
 * What to say of a file that is no JSON; undefined where it only has the words of a template, or none of them.
 * @param text of the file, as far as it can be read
 * @param named the user named the file: it must be readable, whatever it holds
 * @param broken what the parser said
 */
export function explainBroken(
  file: string,
  text: string,
  named: boolean,
  broken: UnreadableFile,
): UnreadableFile | undefined {
  const concerns = concernsLighthouse(text);
  if (!named && !concerns && !givesAuthorizations(text)) return undefined;
  const other = fromTerraform(file, text);
  if (other) return other;
  if (named || (concerns && CLAIMS_TEMPLATE.test(text))) return broken;
  if (!givesAuthorizations(text)) return undefined;
  const [first] = broken.observations;
  const message = `${file} may give authorizations. ${first?.message ?? 'It is no JSON.'}`;
  return notJudged(file, message, 'Correct the file at that place.', first?.location);
}

function givesAuthorizations(text: string): boolean {
  return AUTHORIZATION_SHAPED.test(text) && /"principalId"/i.test(text) && /"roleDefinitionId"/i.test(text);
}

/** What Terraform, or what runs it, wrote in place of a plan. */
function fromTerraform(file: string, text: string): UnreadableFile | undefined {
  if (isStreamOfTerraform(text)) {
    const message = `${file} is the stream of messages of 'terraform plan -json', and not the plan.`;
    return unreadable(file, message, MAKE_PLAN);
  }
  if (!CLAIMS_PLAN.test(text)) return undefined;
  const plans = text.match(/"format_version"\s*:/g)?.length ?? 0;
  if (/^\s*\[command\]|^::(debug|set-output)\b/m.test(text)) {
    const message = `${file} holds lines that the wrapper of hashicorp/setup-terraform wrote beside the plan.`;
    return unreadable(file, message, "Set 'terraform_wrapper: false' in the step of hashicorp/setup-terraform.");
  }
  if (plans > 1) {
    const message = `${file} holds ${plans} plans, one behind the other.`;
    return unreadable(file, message, 'Write each plan to a file of its own.');
  }
  const brace = text.search(/\S/);
  if (brace >= 0 && text[brace] !== '{') {
    const message = `${file} holds a plan, and something else before it.`;
    return unreadable(file, message, `${MAKE_PLAN} Nothing else may write to that file.`);
  }
  return undefined;
}
