import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  opsready?: {
    oncall?: {
      /** Kinds of entities that have rosters, beside groups and systems. Default: Component, API, Resource and System. */
      kinds?: string[];
      /** What is read, by provider id: `static`, those of modules, and `catalog` for the entities themselves. */
      providers?: {
        [providerId: string]: {
          /** False switches the provider off, and its rosters are gone. Default: true; catalog cannot be switched off. */
          enabled?: boolean;
          /** When a cycle begins, and how long the read of one account may take. */
          schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        };
      };
      /** How backends share the reading. */
      collection?: {
        /** How often a backend looks for what is due. Default: 5 seconds. */
        pollInterval?: HumanDuration | string;
        /** After which an account is taken from a backend that died. Default: 30 seconds. */
        leaseDuration?: HumanDuration | string;
        /** Accounts that one backend reads at the same time. Default: 4. */
        concurrency?: number;
      };
      static?: {
        /**
         * Rosters that are written here; others are written in catalog entities of kind Resource and type `on-call-roster`, under
         * `spec.roster`. What is malformed is told on the roster, and the rest counts.
         */
        rosters?: Array<{
          /** What annotations name after `static:`. Letters, digits, `.`, `_` and `-`. */
          id: string;
          title?: string;
          /** Of all its hand-offs and hours: an IANA name such as Europe/Berlin. */
          timeZone: string;
          /** Where more about it is written. */
          url?: string;
          /** In the order in which they are tried. */
          levels: Array<{
            title?: string;
            /** Until the next level is tried. */
            escalateAfterMinutes?: number;
            /**
             * Whether later layers take the place of earlier ones in the hours that they cover, or all are on call together.
             * Default: replace.
             */
            combine?: 'replace' | 'together';
            layers?: Array<{
              title?: string;
              /** Refs of users, who take turns in this order. */
              people: string[];
              /** When its first turn begins: a date, or a date and time; with an offset, or as clocks of the time zone show it. */
              start: string;
              /** When one hands off to the next. A month that has no such day ends with its last one. */
              handOff:
                | { every: 'day'; at: string }
                | {
                    every: 'week';
                    weekday:
                      | 'monday'
                      | 'tuesday'
                      | 'wednesday'
                      | 'thursday'
                      | 'friday'
                      | 'saturday'
                      | 'sunday';
                    at: string;
                  }
                | { every: 'month'; day: number; at: string };
              /** After how many hand-offs the next one takes over. Default: 1. */
              turn?: number;
              /**
               * The hours in which it has somebody on call, by weekday: `09:00-17:00`. What ends before it begins ends on the next
               * day. All hours, if absent.
               */
              hours?: {
                [weekday: string]: string[];
              };
            }>;
            /** People who stand in for everybody of the level. Later ones take the place of earlier ones. */
            overrides?: Array<{
              person: string;
              from: string;
              until: string;
            }>;
          }>;
        }>;
      };
      /** Which rosters may serve the entities of which owners: what an annotation names is a claim, not a right. */
      claims?: {
        /** For owners without an entry below, and entities without owner. `allow` unless set. */
        default?: 'allow' | 'deny';
        owners?: Array<{
          /** Entity ref of the owner; `payments` is `group:default/payments`. A group answers for itself; of several owners the first counts. */
          owner: string;
          /**
           * `<provider>:<id>`, or `<provider>:<account>/<id>`, with the own id of the roster. `*` stands for any characters but `/`,
           * `?` for one; letter case counts.
           */
          rosters: string[];
        }>;
      };
      /** Ref of the entity, usually a group, whose contacts and incident plan hold where no nearer ones do. */
      organisation?: string;
      /** Contacts files and incident plans in the repositories of entities. */
      contacts?: {
        /** When they are read, and how long that may take. Default: every 10 minutes. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** After which a review is due again where a file does not say so itself. Default: 180 days. */
        reviewEvery?: HumanDuration | string;
      };
      reveals?: {
        /** How many addresses one person may ask for in an hour, over all backends. Default: 20. */
        perHour?: number;
      };
      pages?: {
        /** How often one person may page in an hour, over all backends. Default: 10. */
        perHour?: number;
      };
      /** Incidents as they are read from providers, by provider id. */
      incidents?: {
        [providerId: string]: {
          /** False leaves the incidents of the provider unread. Default: true. */
          enabled?: boolean;
          /** When a cycle begins, and how long the read of one account may take. Default: every 2 minutes. */
          schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        };
      };
      retention?: {
        /** How long rosters that are gone from their provider are kept. Default: 30 days. */
        goneRosters?: HumanDuration | string;
        /** How long entities and users that left the catalog are kept. Default: 30 days. */
        leftEntities?: HumanDuration | string;
        /** How long pages and declared incidents are kept after they were settled. Default: 400 days. */
        actions?: HumanDuration | string;
        /** How long the record of reveals, pages, incidents and reviews is kept. Default: 400 days. */
        audit?: HumanDuration | string;
      };
    };
  };
}
