import { z } from 'zod';
import {
  channelArn,
  contactArn,
  emptyIncidentManager,
  putEscalation,
  putPerson,
  putSchedule,
  removeContact,
} from '../state';
import { ControlError, type ControlRoute } from './ControlRoute';
import { incidentManagerAt, placeSchema, regionAt } from './place';

const aliasSchema = placeSchema.extend({ alias: z.string().min(1) });

const namedSchema = aliasSchema.extend({
  displayName: z.string().optional(),
});

const personSchema = namedSchema.extend({
  channels: z.array(
    z.object({
      name: z.string(),
      type: z.enum(['SMS', 'VOICE', 'EMAIL']),
      address: z.string(),
      activated: z.boolean().optional(),
    }),
  ),
});

const scheduleSchema = namedSchema.extend({
  /** Names of rotations. */
  rotations: z.array(z.string()),
});

const escalationSchema = namedSchema.extend({
  stages: z.array(
    z.object({
      durationMinutes: z.number().int().min(0).max(30),
      targets: z.array(
        z.object({ alias: z.string(), essential: z.boolean().default(true) }),
      ),
    }),
  ),
});

const contactSchema = z.union([personSchema, scheduleSchema, escalationSchema]);

const channelSchema = aliasSchema.extend({
  name: z.string(),
  activated: z.boolean(),
});

export const contactRoutes: ControlRoute[] = [
  {
    method: 'PUT',
    path: '/incident-manager',
    about:
      'sets up Incident Manager, empty, or takes it away with all it holds: { account, region, enabled }',
    run({ sandbox, body }) {
      const { enabled, ...place } = placeSchema
        .extend({ enabled: z.boolean() })
        .parse(body);
      const region = regionAt(sandbox, place);
      region.incidentManager = enabled
        ? (region.incidentManager ?? emptyIncidentManager())
        : undefined;
      return { ...place, enabled };
    },
  },
  {
    method: 'PUT',
    path: '/incident-manager/contacts',
    about:
      'puts a person { account, region, alias, displayName?, channels }, a schedule { ..., rotations: names } or an escalation plan { ..., stages }',
    run({ sandbox, body }) {
      const wanted = contactSchema.parse(body);
      const state = incidentManagerAt(sandbox, wanted);
      const named = {
        alias: wanted.alias,
        displayName: wanted.displayName ?? wanted.alias,
      };
      if ('channels' in wanted) {
        putPerson(state, wanted, { ...named, channels: wanted.channels });
      } else if ('rotations' in wanted) {
        putSchedule(state, wanted, { ...named, rotations: wanted.rotations });
      } else {
        putEscalation(state, wanted, { ...named, stages: wanted.stages });
      }
      return { arn: contactArn(wanted, wanted.alias) };
    },
  },
  {
    method: 'GET',
    path: '/incident-manager/channels',
    about:
      'every channel of everybody with its address, for who looks whether one went astray: ?account= &region=',
    run({ sandbox, query }) {
      const place = placeSchema.parse(Object.fromEntries(query));
      return [...incidentManagerAt(sandbox, place).channels.values()];
    },
  },
  {
    method: 'DELETE',
    path: '/incident-manager/contacts',
    about:
      'deletes one with its channels, whatever names it: ?account= &region= &alias=',
    run({ sandbox, query }) {
      const wanted = aliasSchema.parse(Object.fromEntries(query));
      const arn = contactArn(wanted, wanted.alias);
      if (!removeContact(incidentManagerAt(sandbox, wanted), arn)) {
        throw new ControlError(
          404,
          `There is no contact ${wanted.alias} there`,
        );
      }
      return { deleted: arn };
    },
  },
  {
    method: 'PUT',
    path: '/incident-manager/channels',
    about:
      "says whether a person's channel is activated: { account, region, alias, name, activated }",
    run({ sandbox, body }) {
      const wanted = channelSchema.parse(body);
      const channel = incidentManagerAt(sandbox, wanted).channels.get(
        channelArn(wanted, wanted.alias, wanted.name),
      );
      if (!channel) {
        throw new ControlError(
          404,
          `${wanted.alias} has no channel ${wanted.name} there`,
        );
      }
      channel.activated = wanted.activated;
      return { arn: channel.arn, activated: channel.activated };
    },
  },
  {
    method: 'PUT',
    path: '/incident-manager/encryption',
    about:
      'says whether the key of the contacts cannot be used, so that reading them is DataEncryptionException: { account, region, failing }',
    run({ sandbox, body }) {
      const { failing, ...place } = placeSchema
        .extend({ failing: z.boolean() })
        .parse(body);
      incidentManagerAt(sandbox, place).encryptionFails = failing;
      return { ...place, failing };
    },
  },
];
