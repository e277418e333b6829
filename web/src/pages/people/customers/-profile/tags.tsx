import { CloseOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Select } from 'antd';
import { type Answer, ask, tell } from '@/api/client';
import { complain } from '@/parts/toast';
import { useSaid } from './-texts';

type Tag = Answer<'people/customer-glance'>['tags'][number];

/** A tag as it looks everywhere; its colour is a token of the look. */
export const TagMark = ({ tag, onRemove }: { tag: Pick<Tag, 'name' | 'color'>; onRemove?: () => void }) => {
  const said = useSaid();
  return (
    <span className={`tag-mark ${tag.color.toLowerCase()}`}>
      {tag.name}
      {onRemove ? (
        <button type="button" aria-label={said('tagRemove', { name: tag.name })} onClick={onRemove}>
          <CloseOutlined />
        </button>
      ) : null}
    </span>
  );
};

/** Her tags, put on and taken off in place. */
export function TagsOf({ customer, editable }: { customer: string; editable: boolean }) {
  const said = useSaid();
  const client = useQueryClient();
  const { data } = useQuery(ask('people/customer-glance', { customer }));
  const all = useQuery({ ...ask('people/tag-list'), enabled: editable });
  const change = useMutation({
    mutationFn: ({ tag, on }: { tag: string; on: boolean }) =>
      tell(on ? 'people/tag-customer' : 'people/untag-customer', { customer, tag }),
    onSuccess: () => client.invalidateQueries(ask('people/customer-glance', { customer })),
    onError: complain,
  });
  const hers = data?.tags ?? [];
  const others = all.data?.rows.filter((row) => !row.isEnded && hers.every(({ id }) => id !== row.tag)) ?? [];
  return (
    <section className="card" aria-label={said('tags')}>
      <h2>{said('tags')}</h2>
      <div className="tag-marks">
        {hers.map((tag) => (
          <TagMark
            key={tag.id}
            tag={tag}
            onRemove={editable ? () => change.mutate({ tag: tag.id, on: false }) : undefined}
          />
        ))}
        {data && hers.length === 0 && !others.length ? <span className="nothing">{said('tagNone')}</span> : null}
        {editable && others.length ? (
          <Select
            size="small"
            className="tag-add"
            aria-label={said('tagAdd')}
            placeholder={`+ ${said('tagAdd')}`}
            value={null}
            showSearch
            optionFilterProp="label"
            options={others.map((row) => ({ value: row.tag, label: row.name }))}
            onChange={(tag: string | null) => tag && change.mutate({ tag, on: true })}
          />
        ) : null}
      </div>
    </section>
  );
}
