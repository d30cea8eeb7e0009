import { Button, ButtonIcon, TextField, Text } from '@backstage/ui';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { Muted } from '@opsready/backstage-plugin-opsready-react';
import { useId, useState } from 'react';
import { FieldProps } from './FieldProps';
import { JsonParameter } from './JsonParameter';
import { mapOfRows, MapRow, rowsOfMap } from './mapRows';
import styles from './MapParameter.module.css';

/** Names and values, row by row; as JSON where a value is more than a text. */
export function MapParameter(props: FieldProps) {
  const [asJson, setAsJson] = useState(rowsOfMap(props.value) === undefined);
  const rows = rowsOfMap(props.value);
  return (
    <div className={styles.map}>
      {asJson || !rows ? (
        <JsonParameter {...props} />
      ) : (
        <Rows {...props} initial={rows} />
      )}
      {rows && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setAsJson(json => !json)}
        >
          {asJson ? 'Fill in row by row' : 'Fill in as JSON'}
        </Button>
      )}
    </div>
  );
}

function Rows(props: FieldProps & { initial: MapRow[] }) {
  const { parameter, initial, describedBy, isInvalid, onChange } = props;
  const { name, description, required } = parameter;
  const [rows, setRows] = useState(initial);
  const labelId = useId();
  const change = (next: MapRow[]) => {
    setRows(next);
    onChange(mapOfRows(next));
  };
  const changeRow = (at: number, part: Partial<MapRow>) =>
    change(
      rows.map((row, index) => (index === at ? { ...row, ...part } : row)),
    );
  return (
    <div
      role="group"
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      className={styles.rows}
    >
      <div id={labelId}>
        <Text variant="body-small">{name}</Text>
        {required && <Muted> (Required)</Muted>}
      </div>
      {description && (
        <Text as="p" variant="body-small">
          <Muted>{description}</Muted>
        </Text>
      )}
      {rows.map((row, index) => (
        <div key={index} className={styles.row}>
          <TextField
            aria-label={`${name}: name ${index + 1}`}
            placeholder="Name"
            isInvalid={isInvalid}
            validationBehavior="aria"
            autoComplete="off"
            value={row.name}
            onChange={text => changeRow(index, { name: text })}
          />
          <TextField
            aria-label={`${name}: value ${index + 1}`}
            placeholder="Value"
            autoComplete="off"
            value={row.value}
            onChange={text => changeRow(index, { value: text })}
          />
          <ButtonIcon
            aria-label={`Take out row ${index + 1} of ${name}`}
            variant="tertiary"
            icon={<RiDeleteBinLine />}
            onPress={() => change(rows.filter((_, other) => other !== index))}
          />
        </div>
      ))}
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiAddLine />}
        onPress={() => setRows([...rows, { name: '', value: '' }])}
      >
        Add a row
      </Button>
    </div>
  );
}
