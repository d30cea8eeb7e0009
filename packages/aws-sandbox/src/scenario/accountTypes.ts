/**
 * Somebody whom AWS reaches besides the owner of an account.
 *
 * @public
 */
export interface AlternateContact {
  type: 'BILLING' | 'OPERATIONS' | 'SECURITY';
  name: string;
  title: string;
  email: string;
  phone: string;
}

/**
 * A plan of AWS Support by which cases have severities.
 *
 * @public
 */
export type SupportPlan = 'business' | 'enterprise';
