import { DeleteOutlined, PictureOutlined } from '@ant-design/icons';
import { useSaid } from './-files/-texts';

export const files = {
  'people.attachment-added': { Icon: PictureOutlined, Part: () => useSaid()('added') },
  'people.attachment-removed': { Icon: DeleteOutlined, Part: () => useSaid()('removed') },
};
