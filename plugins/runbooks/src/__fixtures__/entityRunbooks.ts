import {
  BoundRunbook,
  EntityRunbooks,
  OPERATIONS_AREAS,
  RunbookBinding,
  RunbookSummary,
} from '@opsready/backstage-plugin-runbooks-common';
import { refOf } from './entities';
import { NOW } from './now';
import {
  checkAlarms,
  collectDiagnostics,
  everyType,
  failOverDatabase,
  goneRunbook,
  networkGuide,
  paymentDelays,
  restartService,
  scaleOut,
  scaleOutElsewhere,
  scaleOutInStaging,
  staleRunbook,
  tagMachines,
} from './runbooks';
import { AILING_SOURCES, CURRENT_SOURCES } from './sources';

const REASONS: Record<string, Omit<RunbookBinding, 'entityRef'>> = {
  markdown: {
    reason: 'repository',
    message:
      'The annotation opsready.io/runbooks names the folder ./runbooks of its repository.',
  },
  link: { reason: 'catalog', message: 'A link of the entity is a runbook.' },
};

const BY_TAG: Omit<RunbookBinding, 'entityRef'> = {
  reason: 'tag',
  message: 'The tag opsready:entity of the document names it.',
};

function bound(
  entityName: string,
  runbook: RunbookSummary,
  refusedBecause?: string,
): BoundRunbook {
  return {
    runbook,
    bindings: [
      {
        entityRef: refOf(entityName),
        ...(REASONS[runbook.format] ?? BY_TAG),
      },
    ],
    canRun:
      refusedBecause === undefined
        ? { allowed: true }
        : { allowed: false, reason: refusedBecause },
  };
}

function story(
  entityName: string,
  items: BoundRunbook[],
  rest: Partial<EntityRunbooks> = {},
): EntityRunbooks {
  return {
    now: NOW,
    entityRef: refOf(entityName),
    items,
    areas: OPERATIONS_AREAS.map(({ area }) => ({
      area,
      count: items.filter(({ runbook }) => runbook.area === area).length,
    })),
    unmatched: [],
    claims: [],
    sources: CURRENT_SOURCES,
    ...rest,
  };
}

const NOT_RUN_HERE =
  'It is a link: nothing here can run it. Open it and follow it by hand.';

/** Every area has something; one may be run after approval, one is run by hand. */
export const paymentsRunbooks = story('payments-api', [
  bound('payments-api', restartService),
  bound('payments-api', checkAlarms),
  bound('payments-api', paymentDelays),
  bound('payments-api', failOverDatabase),
  bound('payments-api', networkGuide, NOT_RUN_HERE),
]);

/** Incomplete, drifted, failed, denied, unmatched: all that can be wrong. */
export const checkoutRunbooks = story(
  'checkout-api',
  [
    bound('checkout-api', everyType),
    bound(
      'checkout-api',
      restartService,
      'You may not run runbooks of this entity. Ask a member of group:default/checkout.',
    ),
    bound('checkout-api', collectDiagnostics),
    bound('checkout-api', failOverDatabase),
    bound('checkout-api', tagMachines),
    bound('checkout-api', scaleOut),
    bound('checkout-api', scaleOutInStaging),
    bound(
      'checkout-api',
      scaleOutElsewhere,
      'Policy allows nothing in production us-east-1.',
    ),
    bound(
      'checkout-api',
      goneRunbook,
      'The document Parcelwise-OldRollback is no longer in 111122223333 eu-west-1. Take it out of the annotation.',
    ),
  ],
  {
    unmatched: [
      {
        annotation: 'opsready.io/runbooks',
        entry: 'Checkout-Rollback*',
        message:
          'No document of that name in the accounts that are read. Correct the name, or share the document.',
      },
    ],
  },
);

/** Names a document of another team. */
export const loyaltyRunbooks = story(
  'loyalty-service',
  [
    bound(
      'loyalty-service',
      failOverDatabase,
      'The document does not name this entity in its tag opsready:entity. Ask group:default/payments to add it.',
    ),
  ],
  {
    claims: [
      {
        runbookId: 'fail-over-database',
        title: 'Fail over a database',
        message:
          'opsready.io/runbooks names it, but neither its tag opsready:entity nor config gives group:default/web the right to run it.',
      },
    ],
  },
);

/** Its sources could not be read. */
export const trackerRunbooks = story(
  'parcel-tracker',
  [bound('parcel-tracker', staleRunbook)],
  { sources: AILING_SOURCES },
);

/** Has no runbook at all. */
export const giftCardsRunbooks = story('gift-cards', []);

/** Entities with a story. */
export const ENTITY_RUNBOOKS: readonly EntityRunbooks[] = [
  paymentsRunbooks,
  checkoutRunbooks,
  loyaltyRunbooks,
  trackerRunbooks,
  giftCardsRunbooks,
];
