import { z } from 'zod';
import { contactsSchema } from '../../plugins/oncall-backend/src/contacts/contactsSchema';
import { planSchema } from '../../plugins/oncall-backend/src/plans/planSchema';

/** JSON Schema of contacts files, for editors. */
export function contactsFileSchema(): string {
  return schemaText(
    contactsSchema,
    'Contacts of a system, a group or the organisation',
  );
}

/** JSON Schema of what stands in front of incident plans. */
export function planFrontMatterSchema(): string {
  return schemaText(planSchema, 'Front matter of an incident plan');
}

function schemaText(schema: z.ZodType, title: string): string {
  const json = z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      // The portal reads every scalar as a text; in an editor they are what YAML takes them for.
      if (jsonSchema.enum?.every(value => /^\d+$/.test(String(value)))) {
        jsonSchema.type = 'integer';
        jsonSchema.enum = jsonSchema.enum.map(Number);
      }
    },
  });
  return `${JSON.stringify({ title, ...json }, undefined, 2)}\n`;
}
