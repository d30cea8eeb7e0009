import {
  StoredEntities,
  wantBindings,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { EntityRow } from '../database/tables';
import { entityRow } from './entityRow';

/** To whom runbooks are bound: entities as the catalog last showed them. */
export class EntityStore extends StoredEntities<EntityRow> {
  constructor(knex: Knex) {
    super({ knex, rowOf: entityRow, onChange: wantBindings });
  }
}
