import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * How often an operation may be called in one account and Region.
 *
 * @public
 */
export interface Budget {
  /** Calls per second in the long run. */
  perSecond: number;
  /** Calls at once after a pause; at least 1. */
  burst: number;
}

// Security Hub states its limits in its API reference (GetFindings 3 and 6, most others 10 and 30), CloudWatch 9 for
// DescribeAlarms. The rest is unpublished and kept low; adaptive retry finds what is lower still. All a bit under,
// since other tools call the same account. Of Systems Manager and Incident Manager nothing is published either: those are
// our own choice, lowest for what starts something, so that a flood of starts comes slowly.
const DEFAULTS: Readonly<Record<string, Budget>> = {
  'securityhub:GetFindings': { perSecond: 2.5, burst: 5 },
  'securityhub:GetFindingsV2': { perSecond: 2.5, burst: 5 },
  'securityhub:BatchEnableStandards': { perSecond: 0.9, burst: 1 },
  'securityhub:UpdateStandardsControl': { perSecond: 0.9, burst: 4 },
  'securityhub:*': { perSecond: 9, burst: 27 },
  'cloudwatch:DescribeAlarms': { perSecond: 8, burst: 8 },
  'config:SelectResourceConfig': { perSecond: 2, burst: 4 },
  'config:*': { perSecond: 4, burst: 8 },
  'tag:*': { perSecond: 4, burst: 8 },
  'ssm:SendCommand': { perSecond: 1, burst: 5 },
  'ssm:StartAutomationExecution': { perSecond: 1, burst: 5 },
  'ssm:*': { perSecond: 3, burst: 5 },
  'ssm-contacts:StartEngagement': { perSecond: 1, burst: 5 },
  'ssm-contacts:*': { perSecond: 5, burst: 10 },
  'ssm-incidents:StartIncident': { perSecond: 1, burst: 5 },
  'ssm-incidents:*': { perSecond: 4, burst: 8 },
  'sts:*': { perSecond: 10, burst: 20 },
  '*': { perSecond: 4, burst: 8 },
};

const KEY = 'opsready.aws.budgets';

/**
 * The budget of each operation: those of `opsready.aws.budgets` before the built-in ones, and among these the
 * operation itself before its service (`securityhub:*`) before all (`*`).
 *
 * @public
 */
export class Budgets {
  readonly #budgets: Map<string, Budget>;

  /** @throws InputError naming the key that is wrong */
  static fromConfig(config: Config): Budgets {
    const budgets = new Map(Object.entries(DEFAULTS));
    const entries = config.getOptionalConfigArray(KEY) ?? [];
    for (const [index, entry] of entries.entries()) {
      const path = `${KEY}[${index}]`;
      const operation = entry.getString('operation');
      if (!/^(\*|[a-z0-9-]+:(\*|[A-Za-z0-9]+))$/.test(operation)) {
        throw new InputError(
          `Config key '${path}.operation' must look like securityhub:GetFindings, securityhub:* or *`,
        );
      }
      const perSecond = entry.getNumber('perSecond');
      if (!(perSecond > 0)) {
        throw new InputError(`Config key '${path}.perSecond' must be above 0`);
      }
      const burst = entry.getOptionalNumber('burst') ?? Math.max(1, perSecond);
      if (!(burst >= 1)) {
        throw new InputError(`Config key '${path}.burst' must be at least 1`);
      }
      budgets.set(operation, { perSecond, burst });
    }
    return new Budgets(budgets);
  }

  private constructor(budgets: Map<string, Budget>) {
    this.#budgets = budgets;
  }

  /** The budget of `service:Operation`. */
  of(operation: string): Budget {
    const [service] = operation.split(':');
    return (
      this.#budgets.get(operation) ??
      this.#budgets.get(`${service}:*`) ??
      this.#budgets.get('*')!
    );
  }
}
