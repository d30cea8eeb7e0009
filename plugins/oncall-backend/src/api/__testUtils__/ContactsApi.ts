import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import express from 'express';
import request, { Response } from 'supertest';
import { ContactsWorld } from '../../contacts/__testUtils__/ContactsWorld';
import { Contacts } from '../../contacts/createContacts';
import { contactsRoutes } from '../contactsRoutes';
import { createRouter } from '../router';

export const AMARA = 'user:default/amara';
const SERVICE = mockCredentials.service.header();

/** The API of contacts as two replicas serve it, with response validation on; remembers every answer. */
export class ContactsApi {
  /** What the auditor was told, with how it ended. */
  readonly audited: unknown[] = [];
  /** Everything that was answered. */
  readonly answers: Response[] = [];
  readonly #replicas: express.Express[];

  private constructor(
    readonly world: ContactsWorld,
    contacts: Contacts[],
  ) {
    this.#replicas = contacts.map(one => this.#replica(one));
  }

  static async start(
    world: ContactsWorld,
    config: object = {},
  ): Promise<ContactsApi> {
    const replicas = [
      await world.contacts(config),
      await world.contacts(config),
    ];
    return new ContactsApi(world, replicas);
  }

  /** Nothing is stored or remembered. */
  async reset(): Promise<void> {
    await this.world.reset();
    this.audited.length = 0;
    this.answers.length = 0;
  }

  #replica(contacts: Contacts): express.Express {
    const router = createRouter({
      parts: [
        contactsRoutes({
          ...this.world.services(),
          ...contacts,
          auditor: mockServices.auditor.mock({
            createEvent: async ({ eventId, meta }) => ({
              success: async () => {
                this.audited.push({ eventId, meta, ended: 'well' });
              },
              fail: async ({ error }) => {
                this.audited.push({ eventId, meta, ended: String(error) });
              },
            }),
          }),
          httpAuth: mockServices.httpAuth({
            defaultCredentials: mockCredentials.none(),
          }),
        }),
      ],
      validatorOptions: { validateResponses: { removeAdditional: false } },
    });
    return express().use(express.json(), router, mockErrorHandler());
  }

  async get(path: string, by = AMARA): Promise<Response> {
    return this.#kept(
      request(this.#replicas[0]).get(path).set('authorization', headerOf(by)),
    );
  }

  async post(
    path: string,
    body: object,
    options: { by?: string; replica?: number } = {},
  ): Promise<Response> {
    const { by = AMARA, replica = 0 } = options;
    return this.#kept(
      request(this.#replicas[replica])
        .post(path)
        .set('authorization', headerOf(by))
        .send(body),
    );
  }

  async #kept(asked: PromiseLike<Response>): Promise<Response> {
    const answer = await asked;
    this.answers.push(answer);
    return answer;
  }

  /** The record as it is listed. */
  async record(): Promise<object[]> {
    const { items } = (await this.get('/audit')).body;
    return items.map(({ id, at, ...rest }: { id: string; at: string }) => rest);
  }
}

function headerOf(by: string): string {
  if (by === 'service') {
    return SERVICE;
  }
  return by.includes(' ') ? by : mockCredentials.user.header(by);
}
