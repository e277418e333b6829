import { ControlOutlined, HomeOutlined, TeamOutlined } from '@ant-design/icons';
import type { LinkProps } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Texts } from '@/locales/zh';
import { type Me, may } from './house';

export type Page = { key: Exclude<keyof Texts['nav'], 'label'>; to: NonNullable<LinkProps['to']>; needs?: string };
export type Entry = Page & { icon: ComponentType; pages?: Page[] };

/** The pages of one entry, as far as one may see them. */
export const pagesOf = ({ pages = [] }: Entry, who: Me) => pages.filter(({ needs }) => !needs || may(who, needs));

/**
 * The app in the order of the customer's journey: 今日 拓客 接待 面诊 开单 治疗 回访 会员 养客 管理.
 * A stage adds its line when its first page works, not before.
 */
export const nav: Entry[] = [
  { key: 'today', to: '/', icon: HomeOutlined },
  {
    key: 'customers',
    to: '/people/customers',
    icon: TeamOutlined,
    pages: [
      { key: 'allCustomers', to: '/people/customers' },
      { key: 'needs', to: '/people/needs', needs: 'people.manage-needs' },
      { key: 'lists', to: '/people/lists', needs: 'people.use-segments' },
      { key: 'unreached', to: '/people/customers/unreached' },
    ],
  },
  {
    key: 'manage',
    to: '/people/account',
    icon: ControlOutlined,
    pages: [
      { key: 'staff', to: '/people/staff', needs: 'people.see-staff' },
      { key: 'absences', to: '/people/absences', needs: 'people.see-staff' },
      { key: 'positions', to: '/people/positions', needs: 'people.see-staff' },
      { key: 'organisation', to: '/people/organisation', needs: 'people.see-staff' },
      { key: 'dictionary', to: '/people/dictionary', needs: 'people.manage-dictionary' },
      { key: 'completeness', to: '/people/completeness', needs: 'people.see-staff' },
      { key: 'wordings', to: '/people/wordings', needs: 'people.write-wording' },
      { key: 'accessLog', to: '/people/access-log', needs: 'people.see-access-log' },
      { key: 'retention', to: '/people/retention', needs: 'people.see-retention' },
      { key: 'account', to: '/people/account' },
    ],
  },
];
