import { callAws } from './callAws';

const REGION = 'eu-west-1';

interface Contact {
  ContactArn: string;
  DisplayName?: string;
}

/** Asks Incident Manager of the platform team past the portal, who is on call. */
export class IncidentManagerAccount {
  constructor(private readonly sandboxUrl: string) {}

  /** Names of who is on a shift of any rotation at an instant. */
  async onShift(at: Date): Promise<string[]> {
    const contacts = await this.contacts();
    const { Rotations } = await this.call<{
      Rotations: Array<{ RotationArn: string }>;
    }>('ListRotations', {});
    const names: string[] = [];
    for (const { RotationArn } of Rotations) {
      const { RotationShifts } = await this.call<{
        RotationShifts: Array<{ ContactIds: string[] }>;
      }>('ListRotationShifts', {
        RotationId: RotationArn,
        StartTime: at.getTime() / 1000,
        EndTime: at.getTime() / 1000 + 1,
      });
      for (const arn of RotationShifts.flatMap(shift => shift.ContactIds)) {
        const contact = contacts.find(({ ContactArn }) => ContactArn === arn);
        names.push(contact?.DisplayName ?? arn);
      }
    }
    return names;
  }

  private async contacts(): Promise<Contact[]> {
    const { Contacts } = await this.call<{ Contacts: Contact[] }>(
      'ListContacts',
      {},
    );
    return Contacts;
  }

  private call<T>(operation: string, body: unknown): Promise<T> {
    return callAws<T>(this.sandboxUrl, {
      region: REGION,
      service: 'ssm-contacts',
      path: '/',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `SSMContacts.${operation}`,
      },
      body,
    });
  }
}
