import { hasRiskClass } from './hasRiskClass';
import { inAccount } from './inAccount';
import { isEntityOwner } from './isEntityOwner';
import { isRequester } from './isRequester';

/** The rules that a policy may set on a launch. */
export const launchRules = {
  hasRiskClass,
  inAccount,
  isEntityOwner,
  isRequester,
};
