import { CloseOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { DateInput } from '@/parts/dates';
import { named } from '@/parts/format';
import { blank, type Filter, fresh, type Node, operatorOf } from './-definition';
import { useSaid } from './-texts';

type Props = { node: Node; filters: Filter[]; onChange: (node: Node) => void; onRemove: () => void; isNew: boolean };
type Operand = Filter['operators'][number]['operands'][number];

/** One condition: which field, what is asked of it, and the values that takes, as the server describes them. */
export function Condition({ node, filters, onChange, onRemove, isNew }: Props) {
  const say = useSaid();
  const filter = filters.find((known) => known.filter === node.filter);
  const operator = operatorOf(filters, node);
  const values = node.values ?? [];
  const choose = (chosen: string) => {
    const next = filters.find((known) => known.filter === chosen);
    if (next) onChange(fresh(next));
  };
  const ask = (is: string) =>
    onChange({ ...node, is, values: blank(filter?.operators.find((known) => known.is === is)) });
  const put = (at: number, value: string) =>
    onChange({ ...node, values: values.map((old, i) => (i === at ? value : old)) });
  return (
    <div className="condition">
      <Select
        aria-label={say('field')}
        className="field"
        listHeight={440}
        autoFocus={isNew}
        showSearch={{ optionFilterProp: 'label' }}
        value={node.filter}
        options={filters.map((known) => ({ value: known.filter, label: named(known) }))}
        onChange={choose}
      />
      {filter && filter.operators.length > 1 ? (
        <Select
          aria-label={say('operator')}
          className="verb"
          value={node.is}
          options={filter.operators.map((known) => ({ value: known.is, label: named(known) }))}
          onChange={ask}
        />
      ) : (
        <span className="verb only">{operator ? named(operator) : ''}</span>
      )}
      {operator?.operands.map((operand, at) =>
        operand.many ? (
          <Select
            // biome-ignore lint/suspicious/noArrayIndexKey: operands have no identity but their place
            key={`${node.is}${at}`}
            aria-label={say('value')}
            className="many"
            mode="multiple"
            placeholder={say('choose')}
            maxTagCount="responsive"
            showSearch={{ optionFilterProp: 'label' }}
            value={values as string[]}
            options={operand.choices.map((choice) => ({ value: choice.value, label: named(choice) }))}
            onChange={(chosen) => onChange({ ...node, values: chosen })}
          />
        ) : (
          <One
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            key={`${node.is}${at}`}
            operand={operand}
            value={values[at] ?? ''}
            onChange={(value) => put(at, value)}
          />
        ),
      )}
      <Button
        type="text"
        className="soft away"
        icon={<CloseOutlined />}
        aria-label={say('remove')}
        onClick={onRemove}
      />
    </div>
  );
}

function One({ operand, value, onChange }: { operand: Operand; value: string; onChange: (value: string) => void }) {
  const say = useSaid();
  const unit = named({ name: operand.unit, nameEn: operand.unitEn });
  const label = unit || say('value');
  return (
    <span className="operand">
      {operand.kind === 'Date' ? (
        <DateInput aria-label={label} value={value} onChange={onChange} />
      ) : operand.kind === 'Whole' ? (
        <Input
          aria-label={label}
          className="num whole"
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value.replace(/\D/g, ''))}
        />
      ) : (
        <Input
          aria-label={label}
          autoComplete="off"
          maxLength={operand.most}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {unit ? <span className="soft">{unit}</span> : null}
    </span>
  );
}
