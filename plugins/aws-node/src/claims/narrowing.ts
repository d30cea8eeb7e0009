import { isAccountId, isRegion } from '../arn/names';
import { ACCOUNT_ANNOTATION, REGION_ANNOTATION } from './annotations';
import { ClaimReading } from './ClaimReading';
import { excerpt } from './tagPairs';

/** The accounts and Regions that cut the other claims; `undefined` does not cut, an empty list leaves nothing. */
export interface Narrowing {
  accounts?: string[];
  regions?: string[];
}

/**
 * Reads the annotations for account and Region, and cuts the accounts by what the owner may claim.
 *
 * An annotation of which no part holds leaves nothing: without it the claims would be wider than anyone wrote.
 */
export function readNarrowing(reading: ClaimReading): Narrowing {
  const named = readAccounts(reading);
  const accounts = named ?? reading.limits.accounts;
  const regions = readRegions(reading);
  return { ...(accounts && { accounts }), ...(regions && { regions }) };
}

function readAccounts(reading: ClaimReading): string[] | undefined {
  const accounts = readList(reading, ACCOUNT_ANNOTATION, {
    isValid: isAccountId,
    form: 'AWS account ids are 12 digits',
  });
  return accounts?.filter(account => {
    if (!reading.limits.allowsAccount(account)) {
      reading.report(
        ACCOUNT_ANNOTATION,
        'refused',
        `Entities of this owner may not claim resources in account ${account}. Remove it, or ask those who ` +
          `run the portal to allow it in opsready.aws.claims.`,
      );
      return false;
    }
    if (!reading.targets.hasAccount(account)) {
      reading.report(
        ACCOUNT_ANNOTATION,
        'notATarget',
        `Account ${account} is not read. Correct it, or ask those who run the portal to add it to ` +
          `${reading.accountsKey}.`,
      );
    }
    return true;
  });
}

function readRegions(reading: ClaimReading): string[] | undefined {
  const regions = readList(reading, REGION_ANNOTATION, {
    isValid: isRegion,
    form: 'Regions look like eu-west-1',
  });
  for (const region of regions ?? []) {
    if (!reading.targets.hasRegion(region)) {
      reading.report(
        REGION_ANNOTATION,
        'notATarget',
        `Region ${region} is not read in any account. Correct it, or ask those who run the portal to add it ` +
          `to ${reading.accountsKey}.`,
      );
    }
  }
  return regions;
}

function readList(
  reading: ClaimReading,
  annotation: string,
  options: { isValid: (text: string) => boolean; form: string },
): string[] | undefined {
  const text = reading.text(annotation);
  if (text === undefined) {
    return undefined;
  }
  const valid = new Set<string>();
  for (const part of text.split(/[,\n]/)) {
    const name = part.trim().toLowerCase();
    if (options.isValid(name)) {
      valid.add(name);
    } else if (name !== '') {
      reading.report(
        annotation,
        'malformed',
        `'${excerpt(part)}' is left out: ${options.form}.`,
      );
    }
  }
  if (valid.size === 0) {
    reading.report(
      annotation,
      'malformed',
      `The annotation names nothing valid, so the entity claims nothing on AWS. ${options.form}; correct it ` +
        `or remove the annotation.`,
    );
  }
  return Array.from(valid);
}
