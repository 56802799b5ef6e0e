import { CONCERNS_LIGHTHOUSE, isAboutLighthouse } from './classify.ts';

/** Whether a resource of a Terraform plan, as text, may delegate: by itself or through a template. */
export function mayDelegateInPlan(text: string): boolean {
  return planConcernsLighthouse(text) || /template_deployment/i.test(text);
}

/** Whether the text of a Terraform plan concerns Azure Lighthouse; authorizations may stand in it as JSON in a text. */
export function planConcernsLighthouse(text: string): boolean {
  if (CONCERNS_LIGHTHOUSE.test(text) || isAboutLighthouse(text)) return true;
  return /\bprincipalId\b/i.test(text) && /\broleDefinitionId\b/i.test(text);
}
