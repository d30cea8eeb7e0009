import { z } from 'zod';
import { PagerDutyClient } from './calling/PagerDutyClient';
import { contactMethodSchema } from './reading/schemas';

/** Reads one address. */
export async function reveal(
  client: PagerDutyClient,
  options: { personId: string; channelId: string; signal: AbortSignal },
): Promise<string> {
  const { personId, channelId, signal } = options;
  const ids = [personId, channelId].map(encodeURIComponent);
  const { contact_method: method } = await client.send(
    {
      path: `/users/${ids[0]}/contact_methods/${ids[1]}`,
      scope: 'users:contact_methods.read',
      onDemand: true,
      signal,
    },
    z.object({ contact_method: contactMethodSchema }),
  );
  const { country_code: country, address } = method;
  return country ? `+${country}-${address}` : address;
}
