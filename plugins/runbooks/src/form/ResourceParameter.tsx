import { Button, Combobox, Select, Text } from '@backstage/ui';
import {
  Loaded,
  messageOf,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import { ParameterResources } from '@opsready/backstage-plugin-runbooks-common';
import { textOf } from '../text';
import { commonProps, FieldProps } from './FieldProps';
import { LinesParameter } from './LinesParameter';
import { isFound, resourceOptions } from './resourceOptions';
import { TextParameter } from './TextParameter';
import { UnresolvedPlaces } from './UnresolvedPlaces';
import { ResourceScope, useResources } from './useResources';
import styles from './ResourceParameter.module.css';

/** One of the entity's own resources, or any number of them where the parameter is a list. */
export function ResourceParameter(
  props: FieldProps & { scope: ResourceScope },
) {
  const { parameter, scope } = props;
  const resources = useResources(scope, parameter.name);
  if (resources.pending && !resources.value) {
    return <Waiting what={`resources for ${parameter.name}`} lines={2} />;
  }
  return (
    <div className={styles.resource}>
      <Choice {...props} resources={resources} />
      {resources.value && (
        <UnresolvedPlaces unresolved={resources.value.unresolved} />
      )}
    </div>
  );
}

function Choice(props: FieldProps & { resources: Loaded<ParameterResources> }) {
  const { resources, ...field } = props;
  const isList = field.parameter.type === 'StringList';
  if (resources.error) {
    // It is judged by the backend anyway: who knows the id is not held up.
    return (
      <>
        {isList ? <LinesParameter {...field} /> : <TextParameter {...field} />}
        <Text as="p" variant="body-small" role="alert">
          The resources of this entity could not be read:{' '}
          {messageOf(resources.error)} Type the id, or try again.
        </Text>
        <Button size="small" variant="tertiary" onPress={resources.reload}>
          Try again
        </Button>
      </>
    );
  }
  const { items = [] } = resources.value ?? {};
  if (items.length === 0) {
    return (
      <>
        {isList ? <LinesParameter {...field} /> : <TextParameter {...field} />}
        <Text as="p" variant="body-small" role="status">
          Nothing that fits was found among the resources of this entity.
          Resources of others are refused: look at its AWS annotations.
        </Text>
      </>
    );
  }
  return isList ? (
    <ManyOf {...field} items={items} />
  ) : (
    <OneOf {...field} items={items} />
  );
}

type Items = { items: ParameterResources['items'] };

function OneOf(props: FieldProps & Items) {
  const { value, items, onChange } = props;
  return (
    <Combobox
      {...commonProps(props)}
      placeholder="Search by name, id or place"
      options={resourceOptions(items)}
      search={{ filter: isFound }}
      value={textOf(value) || null}
      onChange={chosen =>
        onChange(chosen === null ? undefined : String(chosen))
      }
    />
  );
}

function ManyOf(props: FieldProps & Items) {
  const { value, items, onChange } = props;
  const chosen = Array.isArray(value) ? value.map(textOf) : [];
  return (
    <>
      <Select
        {...commonProps(props)}
        placeholder="Choose"
        selectionMode="multiple"
        options={resourceOptions(items)}
        search={{ filter: isFound, placeholder: 'Search by name, id or place' }}
        value={chosen}
        onChange={next =>
          onChange(next.length > 0 ? next.map(String) : undefined)
        }
      />
      <Text as="p" variant="body-small" role="status">
        {chosen.length} of {items.length} chosen
      </Text>
    </>
  );
}
