import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Condition } from './-condition';
import { conditionsIn, type Filter, fresh, type Group, isGroup, type Node, nobodyLeftOut } from './-definition';
import { useSaid } from './-texts';

const joins = ['All', 'Any', 'None'] as const;
const levels = 4;
const most = 20;

type Props = {
  group: Group;
  filters: Filter[];
  onChange: (group: Group) => void;
  onRemove?: () => void;
  level?: number;
  /** How many more conditions the whole definition takes. */
  room?: number;
};

/** A group of conditions and of groups; what can be asked is what the server says can be asked. */
export default function Editor({ group, filters, onChange, onRemove, level = 1, room }: Props) {
  const say = useSaid();
  const [added, setAdded] = useState(-1);
  const left = room ?? most - conditionsIn(group);
  const put = (at: number, part?: Node) =>
    onChange({ ...group, of: group.of.flatMap((old, i) => (i === at ? (part ?? []) : old)) });
  const add = (part: Node) => {
    setAdded(group.of.length);
    onChange({ ...group, of: [...group.of, part] });
  };
  const first = filters[0];
  return (
    <fieldset className="group" aria-label={say('joined')}>
      {group.of.length > 1 || level > 1 ? (
        <div className="join">
          <Segmented
            size="small"
            aria-label={say('joined')}
            value={group.join}
            options={joins.map((value) => ({ value, label: say(value) }))}
            onChange={(join) => onChange({ ...group, join })}
          />
          {onRemove ? (
            <Button
              type="text"
              size="small"
              className="soft away"
              icon={<CloseOutlined />}
              aria-label={say('removeGroup')}
              onClick={onRemove}
            />
          ) : null}
        </div>
      ) : null}
      {group.of.map((part, at) =>
        isGroup(part) ? (
          <Editor
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
            key={at}
            group={part}
            filters={filters}
            level={level + 1}
            room={left}
            onChange={(next) => put(at, next)}
            onRemove={() => put(at)}
          />
        ) : (
          <Condition
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            key={at}
            node={part}
            filters={filters}
            isNew={at === added}
            onChange={(next) => put(at, next)}
            onRemove={() => put(at)}
          />
        ),
      )}
      {first && left > 0 ? (
        <div className="adding">
          <Button size="small" icon={<PlusOutlined />} onClick={() => add(fresh(first))}>
            {say('condition')}
          </Button>
          {level < levels && group.of.length > 0 ? (
            <Button
              size="small"
              type="text"
              className="soft"
              onClick={() => add({ ...nobodyLeftOut, join: 'Any', of: [fresh(first)] })}
            >
              {say('group')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </fieldset>
  );
}
