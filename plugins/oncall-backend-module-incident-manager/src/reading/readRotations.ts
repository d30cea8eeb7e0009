import {
  paginateListRotations,
  paginateListRotationShifts,
  Rotation,
  RotationShift,
  SSMContactsClient,
} from '@aws-sdk/client-ssm-contacts';
import { ReadWindow } from '@opsready/backstage-plugin-oncall-node';
import { ReadContext } from './ReadContext';
import { readPagesWhole, STOP } from './readPagesWhole';

const PAGE_SIZE = 1024;

/** Every rotation of the account and Region, by ARN: one chain of calls. */
export async function listRotations(
  context: ReadContext,
): Promise<Map<string, Rotation>> {
  const client = context.clients.getClient(SSMContactsClient, context.place);
  const rotations = new Map<string, Rotation>();
  const pages = readPagesWhole(context, 'ssm-contacts:ListRotations', () =>
    paginateListRotations(
      { client, pageSize: PAGE_SIZE, ...STOP },
      {},
      { abortSignal: context.signal },
    ),
  );
  for await (const { Rotations = [] } of pages) {
    for (const rotation of Rotations) {
      rotations.set(rotation.RotationArn!, rotation);
    }
  }
  return rotations;
}

/** The shifts of a rotation in the window, with overrides applied by AWS, to the last. */
export async function listShifts(
  context: ReadContext,
  rotationArn: string,
  window: ReadWindow,
): Promise<RotationShift[]> {
  const client = context.clients.getClient(SSMContactsClient, context.place);
  const shifts: RotationShift[] = [];
  const pages = readPagesWhole(context, 'ssm-contacts:ListRotationShifts', () =>
    paginateListRotationShifts(
      { client, pageSize: PAGE_SIZE, ...STOP },
      {
        RotationId: rotationArn,
        StartTime: window.from,
        EndTime: window.to,
      },
      { abortSignal: context.signal },
    ),
  );
  for await (const { RotationShifts = [] } of pages) {
    shifts.push(...RotationShifts);
  }
  return shifts;
}
