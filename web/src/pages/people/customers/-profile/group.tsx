import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Fragment } from 'react';
import { useTexts } from '@/locales';
import { named } from '@/parts/format';
import { useSaid } from './-texts';
import { filledIn, type Known, type Profile, worded } from './fields';

type Props = { group: Known['group']; profile: Profile; fields: Known[]; onFill?: (field: Known) => void };

/** One of the three kinds of information, to read; what a complete file has and this one lacks asks to be filled in. */
export function Group({ group, profile, fields, onFill }: Props) {
  const { t } = useTexts();
  const said = useSaid();
  const [first] = fields;
  if (!first) return null;
  return (
    <section className="card" aria-label={said(`group.${group}`)}>
      <h2>
        {said(`group.${group}`)}
        {onFill ? (
          <Button size="small" icon={<EditOutlined />} onClick={() => onFill(first)}>
            {said('edit')}
          </Button>
        ) : null}
      </h2>
      <dl className="facts">
        {fields.map((field, i) => {
          const value = filledIn(profile, field.code);
          const { level } = field;
          return (
            <Fragment key={field.code}>
              {fields[i - 1]?.level === level ? null : <h3>{level ? t(`level.${level}`) : said('open')}</h3>}
              <div className={field.kind === 'LongText' ? 'long' : ''}>
                <dt>{named(field)}</dt>
                <dd>
                  {value ? (
                    worded(field, value, profile.staff)
                  ) : field.wanted && onFill ? (
                    <button
                      type="button"
                      className="askable"
                      aria-label={said('askHint', { field: named(field) })}
                      onClick={() => onFill(field)}
                    >
                      {said('ask')}
                    </button>
                  ) : (
                    <i className="nothing">{t('none')}</i>
                  )}
                </dd>
              </div>
            </Fragment>
          );
        })}
      </dl>
    </section>
  );
}
